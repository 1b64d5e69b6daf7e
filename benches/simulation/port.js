// The simulation of `src/engine/simulation` in plain JavaScript, as fast as its author could write it: typed arrays,
// the same algorithms in the same order, no library. For `make bench` alone; no page loads it.
//
// `simulate(plan)` takes the plan that the worker takes and returns figures that are not rounded.

function simulate(plan) {
    const CHUNK = 1024;
    const RANKS = [5, 100, 500, 900, 995];

    // Xoshiro128++ from a seed through SplitMix64: 32-bit words, so no big integers after the seed.
    const word = new Uint32Array(4);
    let mix = BigInt(plan.seed);
    for (let at = 0; at < 4; at += 2) {
        mix = BigInt.asUintN(64, mix + 0x9e3779b97f4a7c15n);
        let z = mix;
        z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
        z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
        z ^= z >> 31n;
        word[at] = Number(z & 0xffffffffn);
        word[at + 1] = Number(z >> 32n);
    }
    // Algorithm AS 241, for the middles of 2³² slices.
    function normal(word) {
        const p = (word + 0.5) * (1 / 4294967296);
        const q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            const r = 0.180625 - q * q;
            return q * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
                + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
                + 133.14166789178437745) * r + 3.387132872796366608)
                / (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
                + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r
                + 42.313330701600911252) * r + 1);
        }
        const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p)) - 1.6;
        const z = (((((((7.7454501427834140764e-4 * r + 2.27238449892691845833e-2) * r + 2.4178072517745061177e-1) * r
            + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r
            + 4.6303378461565452959) * r + 1.42343711074968357734)
            / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 1.51986665636164571966e-2) * r
            + 1.4810397642748007459e-1) * r + 6.8976733498510000455e-1) * r + 1.6763848301838038494) * r
            + 2.05319162663775882187) * r + 1);
        return q < 0 ? -z : z;
    }

    // A year further; the state in locals, which the compiler keeps in registers.
    function step(walks, sigma) {
        const drift = -sigma * sigma / 2;
        let [s0, s1, s2, s3] = [word[0] | 0, word[1] | 0, word[2] | 0, word[3] | 0];
        for (let i = 0; i < walks.length; i++) {
            const sum = (s0 + s3) | 0;
            const out = ((((sum << 7) | (sum >>> 25)) + s0) | 0) >>> 0;
            const t = s1 << 9;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= t;
            s3 = (s3 << 11) | (s3 >>> 21);
            walks[i] *= Math.exp(drift + sigma * normal(out));
        }
        word.set([s0, s1, s2, s3]);
    }

    // Puts the value of a place where it belongs, smaller ones before it: quickselect, Floyd and Rivest's way to narrow
    // it down first.
    function select(a, left, right, k) {
        while (right > left) {
            if (right - left > 600) {
                const n = right - left + 1, m = k - left + 1, z = Math.log(n);
                const s = 0.5 * Math.exp(2 * z / 3);
                const sd = 0.5 * Math.sqrt(z * s * (n - s) / n) * (m - n / 2 < 0 ? -1 : 1);
                select(a, Math.max(left, Math.floor(k - m * s / n + sd)),
                    Math.min(right, Math.floor(k + (n - m) * s / n + sd)), k);
            }
            const t = a[k];
            let i = left, j = right;
            a[k] = a[left];
            a[left] = t;
            if (a[right] > t) {
                a[left] = a[right];
                a[right] = t;
            }
            while (i < j) {
                const swap = a[i];
                a[i] = a[j];
                a[j] = swap;
                i++;
                j--;
                while (a[i] < t) i++;
                while (a[j] > t) j--;
            }
            let from = left;
            if (a[left] !== t) {
                j++;
                from = right;
            }
            const swap = a[from];
            a[from] = a[j];
            a[j] = swap;
            if (j <= k) left = j + 1;
            if (k <= j) right = j - 1;
        }
    }

    function mean(values, from, base) {
        let sum = 0, squares = 0;
        for (let i = from; i < values.length; i++) {
            const off = values[i] - base;
            sum += off;
            squares += off * off;
        }
        const count = values.length - from;
        const off = sum / count;
        const variance = Math.max(0, squares - sum * off) / Math.max(1, count - 1);
        return [base + off, Math.sqrt(variance / count)];
    }

    function howMany(shortfall) {
        let short = 0;
        for (let i = 0; i < shortfall.length; i++) if (shortfall[i] >= 0.005) short++;
        return short;
    }

    function histogram(values, from, to) {
        if (from >= to) return [values.length];
        const counts = new Uint32Array(40);
        const scale = 40 / (to - from);
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (value >= from && value <= to) counts[Math.min(39, Math.floor((value - from) * scale))]++;
        }
        return [...counts];
    }

    const paths = plan.paths;
    const years = plan.tiers[0].years.length;
    const forecast = plan.volatility.Forecast;
    const sigma = forecast === undefined
        ? Number(plan.volatility.Yearly)
        : Number(forecast) / (1.2815515655446 * Math.sqrt(years));
    const now = new Float64Array(paths).fill(1);
    const shocks = [];
    for (let t = 0; t < years; t++) {
        step(now, sigma);
        shocks.push(now.slice());
    }

    const share = Number(plan.carry_forward);
    const cost = new Float64Array(paths), shortfall = new Float64Array(paths), carried = new Float64Array(CHUNK);

    function settle(year, walks, from, to, cost, shortfall) {
        const { commitment, paid, core, pooled, marketplace, cap, present } = year;
        for (let i = from; i < to; i++) {
            const walk = walks[i];
            const inside = marketplace + pooled * walk;
            const missing = commitment - (core * walk + (inside < cap ? inside : cap)) - carried[i - from];
            const short = present * (missing > 0 ? missing : 0);
            carried[i - from] = missing < 0 ? share * -missing : 0;
            cost[i] += paid * walk + short;
            shortfall[i] += short;
        }
    }

    function count(year, walks, from, to, cost, missing) {
        const { commitment, paid, core, pooled, marketplace, cap } = year;
        for (let i = from; i < to; i++) {
            const walk = walks[i];
            const inside = marketplace + pooled * walk;
            missing[i] += commitment - (core * walk + (inside < cap ? inside : cap));
            cost[i] += paid * walk;
        }
    }

    function fill(rules, shocks, cost, shortfall) {
        for (let from = 0; from < cost.length; from += CHUNK) {
            const to = Math.min(cost.length, from + CHUNK);
            cost.fill(0, from, to);
            shortfall.fill(0, from, to);
            carried.fill(0);
            for (let t = 0; t < years; t++) {
                if (plan.term_end) count(rules[t], shocks[t], from, to, cost, shortfall);
                else settle(rules[t], shocks[t], from, to, cost, shortfall);
            }
            if (plan.term_end) {
                const present = rules[years - 1].present;
                for (let i = from; i < to; i++) {
                    shortfall[i] = present * (shortfall[i] > 0 ? shortfall[i] : 0);
                    cost[i] += shortfall[i];
                }
            }
        }
    }

    const level = Array.from({ length: years }, () => new Float64Array([1]));
    const baseCost = new Float64Array(1), baseShortfall = new Float64Array(1);
    const place = rank => Math.max(0, Math.ceil(paths * rank / 1000) - 1);

    const tiers = plan.tiers.map(tier => {
        const rules = tier.years.map(year => {
            const [counting, present] = [Number(year.counting), Number(year.present)];
            return {
                commitment: Number(year.commitment),
                paid: Number(year.paid) * present,
                core: Number(year.core),
                pooled: Number(year.pooled) * counting,
                marketplace: Number(year.marketplace) * counting,
                cap: Number(year.cap),
                present,
            };
        });
        fill(rules, shocks, cost, shortfall);
        fill(rules, level, baseCost, baseShortfall);
        const [meanCost, costError] = mean(cost, 0, baseCost[0]);
        const [meanShortfall, shortfallError] = mean(shortfall, 0, baseShortfall[0]);
        const short = howMany(shortfall);
        const places = RANKS.map(place);
        select(cost, 0, paths - 1, places[2]);
        select(cost, 0, Math.max(0, places[2] - 1), Math.min(places[1], Math.max(0, places[2] - 1)));
        select(cost, 0, Math.max(0, places[1] - 1), Math.min(places[0], Math.max(0, places[1] - 1)));
        select(cost, Math.min(places[2] + 1, paths - 1), paths - 1, Math.max(places[3], Math.min(places[2] + 1, paths - 1)));
        select(cost, Math.min(places[3] + 1, paths - 1), paths - 1, Math.max(places[4], Math.min(places[3] + 1, paths - 1)));
        const [from, p10, p50, p90, to] = places.map(at => cost[at]);
        const worst = Math.ceil(paths / 20);
        select(shortfall, 0, paths - 1, paths - worst);
        const [tail] = mean(shortfall, paths - worst, baseShortfall[0]);
        const counts = histogram(cost, from, to);
        return {
            cost: meanCost, cost_error: costError, p10, p50, p90,
            probability: short / paths,
            shortfall: meanShortfall, shortfall_error: shortfallError, tail,
            histogram: { from, to, counts },
        };
    });
    return { volatility: sigma, tiers };
}
