import { expect, test } from './lab.ts';

const LONG = 10_000;
const cuts = Array.from({ length: 2000 }, (_, k) => k + 1).join();

/** What a broken link may say, and what the figure must then be about and tell. */
const addresses: [query: string, told: RegExp | null][] = [
  ['K=NaN', /K = NaN .* Using 8\./],
  ['K=Infinity', /K = Infinity .* Using 8\./],
  ['N=-Infinity', /N = -Infinity .* Using/],
  ['K=1e999', /K = 1e999/],
  ['K=99999999999999999999', /Using 64\./],
  ['K=-5', /K = -5 is not possible here; it must be a whole number from 1 to 64\. Using 1\./],
  ['K=2.5', /K = 2\.5 .* Using 3\./],
  ['K=', /K = empty/],
  ['K=eight', /K = eight/],
  ['K=0x10', /K = 0x10/],
  ['N=0&K=8', /N = 0 .* Using 1\./],
  ['N=1e300&K=1e300', /N = 1e\+300 .* Using 1000000\. K = .* Using 1000000\./],
  ['N=7&m=4', /m = 4 .* a divisor of N = 7/],
  ['N=16&K=17', /K = 17 .* from 1 to 16\. Using 16\./],
  ['m=64&k=32&q=4', /q = 4 .* Using 67\./],
  ['law=nothing', /law = nothing .* Using blocks\./],
  ['law=__proto__', /law = __proto__ .* Using blocks\./],
  ['law=constructor&schedule=toString', /law = constructor.*schedule = toString/],
  ['law=gaussian&rho=2', /rho = 2 /],
  ['law=gaussian&rho=-1&N=3', /rho = -1 /],
  ['law=%F0%9F%8E%B2&K=%F0%9F%8E%B2', /law = 🎲.*K = 🎲|K = 🎲.*law = 🎲/],
  ['schedule=custom&cuts=30,10,20', /cuts = 30,10,20 .* Using 10,20,30\./],
  ['schedule=custom&cuts=a,b', /cuts = a,b/],
  ['schedule=custom&cuts=0,64,-1,1e9,2.5', /cuts = .* Using 3\./],
  [`schedule=custom&cuts=${cuts}`, /cuts = 1,2,3.*…/],
  ['schedule=power&p=0', /p = 0 .* Using 0\.05\./],
  ['law=copies&sizes=0,-1,NaN', /sizes = 0,-1,NaN/],
  ['law=table&words=&weights=-1', /./],
  ['law=profile&f=3,2,1,Infinity', /f = 3,2,1,Infinity/],
  ['K=4&K=9', null],
  [`law=${'x'.repeat(LONG)}`, /law = x{40}… /],
  [`note=${'x'.repeat(LONG)}&%E0%A4%A`, null],
  ['units=furlongs&figure=unknown', /figure = lab|units = furlongs/],
];

for (const [query, told] of addresses) {
  test(`a broken link opens the nearest setup and says so: ${query.slice(0, 50)}`, async ({
    lab,
  }) => {
    // A million tokens take their time where other work goes on.
    if (query.includes('1e300')) test.slow();
    await lab.open(query);
    if (told) await expect(lab.notice).toHaveText(told);
    else await expect(lab.notice).toBeEmpty();
    await expect(lab.notice).toHaveRole('status');
    await expect(lab.output('efact')).toHaveText(/^\d/);

    // The notice repeats what the address said; apart from it no such word may be seen or spoken.
    const shown = await lab.root.evaluate((root) => {
      const copy = root.cloneNode(true) as HTMLElement;
      copy.querySelector('.notice')?.remove();
      return copy.outerHTML;
    });
    const foul = /.{0,40}(NaN|undefined|Infinity|\bnull\b|\[object|−0(?![.\d])).{0,40}/g;
    expect(shown.match(foul)).toBeNull();
    const notice = (await lab.notice.textContent()) ?? '';
    const repaired = /Using ([^.]*)\./g;
    for (const [, value] of notice.matchAll(repaired)) {
      expect(value).not.toMatch(/NaN|undefined|Infinity|null/);
    }
    for (const value of Object.values(await lab.numbers())) {
      expect(value).toMatch(/^$|^-?[\d.e,+-]+$/);
    }
  });
}

test('of a key that comes twice the first counts', async ({ lab }) => {
  await lab.open('K=4&K=9');
  await expect(lab.field('Steps K')).toHaveValue('4');
});

test('what was told can be put away', async ({ lab }) => {
  await lab.open('K=0');
  await lab.button('Understood').click();
  await expect(lab.notice).toBeEmpty();
});
