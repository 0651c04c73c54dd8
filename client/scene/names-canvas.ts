import type Sigma from 'sigma';

/** A canvas over Sigma's, as sharp as the screen, that `draw` is called for after each frame. */
export function addNamesCanvas(sigma: Sigma, draw: (pen: CanvasRenderingContext2D) => void): void {
  const canvas = sigma.createCanvas('names', { beforeLayer: 'mouse' });
  const pen = canvas.getContext('2d');
  const refit = () => {
    const { width, height } = sigma.getDimensions();
    const density = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    pen?.setTransform(density, 0, 0, density, 0, 0);
  };
  sigma.on('resize', refit);
  sigma.on('afterRender', () => {
    const { width, height } = sigma.getDimensions();
    pen?.clearRect(0, 0, width, height);
    if (pen) draw(pen);
  });
  refit();
}
