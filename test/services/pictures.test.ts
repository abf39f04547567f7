import { beforeEach, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/pictures/chart.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import { createServiceScene, type ServiceScene } from './service-scene.ts';

const CHART: Chart = { kind: 'bars', bars: [], locale: 'en-US' };

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
});

describe('a picture', () => {
  it('is what was drawn', async () => {
    scene.painted = { kind: 'drawn', png: Buffer.from('png') };
    expect(await scene.pictures.draw(CHART)).toEqual(Buffer.from('png'));
  });

  it.each([
    ['busy', 'CHARTS_BUSY'],
    ['failed', 'CHART_FAILED'],
  ] as const)('that cannot be drawn is told to its person: %s', async (kind, code) => {
    scene.painted = { kind };
    expect((await userErrorOfAsync(scene.pictures.draw(CHART))).code).toBe(code);
  });
});
