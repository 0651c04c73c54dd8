import { describe, expect, it } from 'vitest';
import { isInside } from '../../../client/scene/lasso-shape.js';
import { mix, onScale } from '../../../client/scene/palette.js';
import { pictureToSvg } from '../../../client/scene/picture-svg.js';

describe('the picture as SVG', () => {
  const svg = pictureToSvg(
    {
      width: 200,
      height: 100,
      lines: [{ id: 'l', from: [0, 0], to: [10, 10], width: 2, colour: '#cccccc', layer: 1 }],
      discs: [
        { id: 'b', x: 10, y: 10, radius: 5, colour: '#111111', layer: 2 },
        { id: 'a', x: 50, y: 10, radius: 5, colour: '#222222', layer: 1 },
      ],
      labels: [{ id: 'a', x: 4, y: 5, width: 9, text: '<b>&"R"', strong: true, dim: false }],
    },
    '#ffffff',
    '#000000',
  );

  it('draws lines below discs, and discs by layer', () => {
    expect([svg.indexOf('<line'), svg.indexOf('#222222'), svg.indexOf('#111111')].every((at) => at > 0)).toBe(
      true,
    );
    expect(svg.indexOf('<line')).toBeLessThan(svg.indexOf('#222222'));
    expect(svg.indexOf('#222222')).toBeLessThan(svg.indexOf('#111111'));
  });

  it('keeps markup in a name as text', () => {
    expect(svg).toContain('&lt;b&gt;&amp;&quot;R&quot;</text>');
  });
});

describe('isInside', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];
  it.each([
    [{ x: 5, y: 5 }, true],
    [{ x: 15, y: 5 }, false],
    [{ x: -1, y: 5 }, false],
    [{ x: 5, y: 11 }, false],
  ])('%o: %s', (point, inside) => {
    expect(isInside(point, square)).toBe(inside);
  });

  it('holds nothing in a line or in no polygon at all', () => {
    expect(isInside({ x: 1, y: 1 }, [])).toBe(false);
    expect(
      isInside({ x: 5, y: 5 }, [
        { x: 0, y: 0 },
        { x: 10, y: 10 },
      ]),
    ).toBe(false);
  });
});

describe('colours', () => {
  it('mixes from one end to the other', () => {
    expect([mix('#000000', '#ffffff', 0), mix('#000000', '#ffffff', 1)]).toEqual(['#000000', '#ffffff']);
    expect(onScale(['#000000', '#808080', '#ffffff'], 0.5)).toBe('#808080');
    expect(onScale(['#000000', '#808080', '#ffffff'], 7)).toBe('#ffffff');
  });
});
