import { shadeOf } from './matrices.js';

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('the shades of a share', () => {
  it('grow darker with the percentage', () => {
    const shades = [0, 25, 50, 75, 100].map((percentage) => luminance(shadeOf(percentage).paper));
    expect([...shades].sort((one, other) => other - one)).toEqual(shades);
    expect(shadeOf(0).paper).toBe('#e8f1f8');
    expect(shadeOf(100).paper).toBe('#12436d');
  });

  it('can be written on at every percentage: at least 4.5 to 1', () => {
    for (let percentage = 0; percentage <= 100; percentage += 1) {
      const { paper, ink } = shadeOf(percentage);
      expect(contrast(paper, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('never make a share of nothing look like a share of 0', () => {
    expect(shadeOf(null).paper).not.toBe(shadeOf(0).paper);
    expect(shadeOf(140)).toEqual(shadeOf(100));
  });
});
