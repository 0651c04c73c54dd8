import { labelFont, type Picture } from './picture.js';
import { byLayer, pictureToSvg } from './picture-svg.js';
import { saveFile } from './save-file.js';

function paint(pen: CanvasRenderingContext2D, picture: Picture, ground: string, ink: string): void {
  pen.fillStyle = ground;
  pen.fillRect(0, 0, picture.width, picture.height);
  for (const { from, to, width, colour } of byLayer(picture.lines)) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    pen.moveTo(...from);
    pen.lineTo(...to);
    pen.stroke();
  }
  for (const { x, y, radius, colour } of byLayer(picture.discs)) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radius, 0, Math.PI * 2);
    pen.fill();
  }
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 4;
  pen.strokeStyle = ground;
  pen.fillStyle = ink;
  for (const { x, y, text, strong, dim } of picture.labels) {
    pen.font = labelFont(strong);
    pen.globalAlpha = dim ? 0.35 : 1;
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  }
}

const inkOn = (ground: string) => (Number.parseInt(ground.slice(1, 3), 16) > 127 ? '#13181c' : '#e9edf0');

export function saveSvg(picture: Picture, ground: string): void {
  const svg = pictureToSvg(picture, ground, inkOn(ground));
  saveFile('dramatis.svg', new Blob([svg], { type: 'image/svg+xml' }));
}

/** At twice the screen's size, for print. */
export function savePng(picture: Picture, ground: string): void {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(2, 2);
  paint(pen, picture, ground, inkOn(ground));
  canvas.toBlob((blob) => {
    if (blob) saveFile('dramatis.png', blob);
  }, 'image/png');
}
