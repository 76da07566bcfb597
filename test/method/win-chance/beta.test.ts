import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betaQuantile, betaShare } from '../../../src/method/win-chance/beta';

describe('the Beta distribution', () => {
  // the expected numbers are LibreOffice's BETA.DIST(x; a; b; TRUE) and BETA.INV(share; a; b)
  test.each([
    [0.5, 2, 3, 0.6875],
    [0.1, 0.5, 0.5, 0.204832764699133],
    [0.95, 28.5, 1.5, 0.399544579583194],
    [0.3, 10, 20, 0.364004081071944],
    [0.001, 0.2, 9.8, 0.427667485663141],
    [0.6, 300, 200, 0.497571383680081],
  ])('holds below %f of Beta(%f, %f): %f', (x, a, b, share) => {
    expect(betaShare(x, a, b)).toBeCloseTo(share, 11);
  });

  test.each([
    [0.1, 9.5, 0.5, 0.864033022350016],
    [0.9, 9.5, 0.5, 0.999147121310002],
    [0.1, 0.2, 9.8, 6.93890039702477e-7],
    [0.9, 0.2, 9.8, 0.0622834917837745],
    [0.1, 21, 9, 0.590788660433897],
    [0.9, 700, 300, 0.718480582589355],
    [0.1, 2, 3, 0.142559316710031],
  ])('has its quantile %f of Beta(%f, %f) at %f', (share, a, b, x) => {
    expect(betaQuantile(share, a, b)).toBeCloseTo(x, 11);
  });

  test('quantile and share undo each other, and the two tails add up to one', () => {
    const shape = fc.double({ min: 0.05, max: 2000, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), shape, shape, (share, a, b) => {
        const x = betaQuantile(share, a, b);
        if (x > 1e-9 && x < 1 - 1e-9) expect(betaShare(x, a, b)).toBeCloseTo(share, 6);
        expect(betaShare(0.4, a, b) + betaShare(0.6, b, a)).toBeCloseTo(1, 9);
      }),
    );
  });
});
