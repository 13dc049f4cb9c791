import { EXAMPLE, expect, type Lab, test } from './lab.ts';

/** Names of the controls that the notice lies on. */
const covered = (lab: Lab) =>
  lab.notice.evaluate((notice) => {
    const said = notice.firstElementChild?.getBoundingClientRect();
    if (!said || said.height < 20) return ['there is no notice'];
    return (
      [...document.querySelectorAll('.lab :is(button, input, textarea, label, [role=slider])')]
        .filter((control) => !notice.contains(control))
        // Fields that do not apply keep their room, out of sight.
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => {
          const { left, right, top, bottom } = control.getBoundingClientRect();
          const [across, along] = [left < said.right && right > said.left, top < said.bottom];
          return right > left && across && along && bottom > said.top;
        })
        .map((control) => `${control.tagName} ${control.getAttribute('aria-label')}`)
    );
  });

for (const width of [1280, 700, 360]) {
  test(`the notice covers no control and is where it is needed at ${width} px`, async ({
    lab,
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    await lab.open('law=blocks&N=60&m=7&K=0');
    await expect(lab.notice).toContainText('m = 7');
    await expect(lab.notice.getByRole('button')).toBeInViewport();
    expect(await covered(lab)).toEqual([]);

    await lab.open(EXAMPLE);
    const fields = [
      ['Steps K', '1000', 'K = 1000'],
      ['Boundaries of the schedule, separated by commas', '30, 10, 99', 'cuts = 30,10,99'],
      ['Seed of the sample', '-5', 'seed = -5'],
      ['Letters q', '1', 'q = 1'],
    ] as const;
    for (const [name, text, said] of fields) {
      await lab.type(name, text);
      await expect(lab.notice).toContainText(said);
      await lab.ready();
      expect(await covered(lab), name).toEqual([]);
      await expect(lab.notice.getByRole('button'), name).toBeInViewport();
    }
    await lab.boundary(2).press('ArrowLeft');
    await expect(lab.notice).toBeEmpty();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('full screen that is refused is told', async ({ lab, page }) => {
  await lab.open();
  await page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
  });
  await lab.button('Full screen').click();
  await expect(lab.notice).toContainText('has refused full screen');
});
