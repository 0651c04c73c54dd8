"""Trains the network of src/extract/neural on one thread; needs PyTorch 1.13 or later and OpenBLAS, and half an hour.

    python3 train_neural.py mix.jsonl vectors.bin network.bin [--seed 1] [--epochs 7 3]

mix.jsonl comes from export-mix.ts, network.bin goes to finish-network.ts. First a network learns from the gold corpora. It then reads the silver
ones: where it agrees with their labels in a whole sentence the sentence is kept, where it differs in a few tokens both labels are allowed
there, and the rest is dropped. It goes on from where it is with both. Same seed, data and library: same file.
"""
import argparse, collections, json, struct, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

arguments = argparse.ArgumentParser()
for name in ('mix', 'vectors', 'network'): arguments.add_argument(name)
arguments.add_argument('--seed', type=int, default=1)
arguments.add_argument('--epochs', type=int, nargs=2, default=(7, 3))
OPTIONS = arguments.parse_args()
torch.set_num_threads(1); torch.manual_seed(OPTIONS.seed); random = np.random.RandomState(OPTIONS.seed)

LABELS, MISC, CELLS, BATCH, CLIP, DROP = 13, 5, 128, 32, 5.0, 0.3  # chain labels, labels of the second task, cells a direction …
CHARS, CHAR_SIZE, FILTERS, CASES, CASE_SIZE, LONGEST = 98, 24, 48, 11, 16, 20
MARKS, LINES, POS, DIMENSIONS = 13, 6, 18, 100
RATES = (2e-3, 1.2e-3)

def read_sections(path):
    data = open(path, 'rb').read(); count = struct.unpack_from('<I', data, 8)[0]; found = {}
    for at in range(12, 12 + 16 * count, 16):
        offset, length = struct.unpack_from('<II', data, at + 8); found[data[at:at + 8].decode().strip()] = data[offset:offset + length]
    return found

def write_sections(path, sections):
    start = -(-(12 + 16 * len(sections)) // 16) * 16; table = body = b''
    for name, values in sections.items():
        run = np.ascontiguousarray(values).tobytes(); table += name.encode().ljust(8) + struct.pack('<II', start + len(body), len(run)); body += run + bytes(-len(run) % 16)
    head = struct.pack('<III', 0x43535244, 1, len(sections)) + table; open(path, 'wb').write(head + bytes(start - len(head)) + body)

packed = read_sections(OPTIONS.vectors); low, high = np.frombuffer(packed['range'], np.float32)
pairs = np.frombuffer(packed['vectors'], np.uint8).reshape(-1, DIMENSIONS // 2)
factors = np.exp(low + (high - low) * np.frombuffer(packed['factors'], np.uint8).astype(np.float32) / 255)
VECTORS = torch.tensor(np.frombuffer(packed['levels'], np.float32)[np.stack([pairs & 15, pairs >> 4], 2).reshape(len(pairs), -1)] * factors[:, None])
lines = [json.loads(line) for line in open(OPTIONS.mix)]; about = lines.pop(); SHIPPED = len(VECTORS)
CORPORA = {corpus['name']: corpus for corpus in about['corpora']}
VECTOR = torch.tensor([word['vector'] for word in about['words']]); CASE = torch.tensor([word['case'] for word in about['words']])
CHAR = torch.tensor([word['chars'] + [0] * (LONGEST - len(word['chars'])) for word in about['words']])
FIELDS = ('words', 'marks', 'line', 'pos', 'labels')
sentences = [{'corpus': line['corpus'], 'fields': np.array([line[field] for field in FIELDS])} for line in lines if len(line['words']) >= 3]

label_names = ['O'] + [place + kind for kind in 'PLG' for place in 'BILU']
opens, closes = (lambda label: label[0] in 'OBU'), (lambda label: label[0] in 'OLU')
LEGAL = torch.tensor([[opens(b) if closes(a) else not opens(b) and a[1] == b[1] for b in label_names] for a in label_names])

class Scan(torch.autograd.Function):
    """Both directions of an LSTM at once. x: [time, 2, batch, 4 cells], gates in the order input, forget, output, candidate; W: [2, cells, 4 cells]."""
    @staticmethod
    def forward(context, x, W):
        T, _, B, G = x.shape; H = G // 4; g = x.clone(); c = x.new_zeros(T + 1, 2, B, H); h = x.new_zeros(T + 1, 2, B, H); tc = x.new_empty(T, 2, B, H)
        for t in range(T):
            if t: g[t].add_(torch.bmm(h[t], W))
            g[t][..., :3 * H].sigmoid_(); g[t][..., 3 * H:].tanh_()
            torch.mul(g[t][..., H:2 * H], c[t], out=c[t + 1]); c[t + 1].addcmul_(g[t][..., :H], g[t][..., 3 * H:])
            torch.tanh(c[t + 1], out=tc[t]); torch.mul(g[t][..., 2 * H:3 * H], tc[t], out=h[t + 1])
        context.save_for_backward(g, c, h, tc, W); return h[1:].clone()
    @staticmethod
    def backward(context, gh):
        g, cs, h, tc, W = context.saved_tensors; T, _, B, G = g.shape; H = G // 4; i, f, o, c = g.split(H, -1); dg = torch.empty_like(g); Wt = W.transpose(1, 2).contiguous(); dh = dc = None
        by_o, by_c, by_i, by_f, by_g = tc * o * (1 - o), o * (1 - tc * tc), c * i * (1 - i), cs[:-1] * f * (1 - f), i * (1 - c * c)
        for t in range(T - 1, -1, -1):
            d = gh[t] if dh is None else gh[t] + dh; e = d * by_c[t] if dc is None else torch.addcmul(dc, d, by_c[t]); q = dg[t]
            for part, (value, by) in enumerate(((e, by_i), (e, by_f), (d, by_o), (e, by_g))): torch.mul(value, by[t], out=q[..., part * H:(part + 1) * H])
            dh = torch.bmm(q, Wt); dc = e * f[t]
        return dg, torch.bmm(h[:-1].permute(1, 3, 0, 2).reshape(2, H, T * B), dg.permute(1, 0, 2, 3).reshape(2, T * B, G))

class Network(nn.Module):
    def __init__(self):
        super().__init__(); G = 8 * CELLS
        self.learnt = nn.Parameter(torch.zeros(len(about['learnt']), DIMENSIONS)); self.chars = nn.Embedding(CHARS, CHAR_SIZE, padding_idx=0)
        self.conv = nn.Conv1d(CHAR_SIZE, FILTERS, 3, padding=1); self.case = nn.Embedding(CASES, CASE_SIZE); self.inputs = nn.Linear(DIMENSIONS + FILTERS + CASE_SIZE, G)
        self.mark, self.line, self.pos = nn.Embedding(MARKS, G), nn.Embedding(LINES, G), nn.Embedding(POS, G)
        self.recurrent = nn.Parameter(torch.empty(2, CELLS, 4 * CELLS)); self.out = nn.Linear(2 * CELLS, LABELS + MISC); self.steps = nn.Parameter(torch.zeros(LABELS, LABELS))
        for direction in (0, 1):
            for gate in range(4): nn.init.orthogonal_(self.recurrent.data[direction, :, gate * CELLS:(gate + 1) * CELLS])
            self.inputs.bias.data[direction * 4 * CELLS:][:4 * CELLS] = 0; self.inputs.bias.data[(direction * 4 + 1) * CELLS:][:CELLS] = 1
        nn.init.xavier_uniform_(self.inputs.weight); [table.weight.data.mul_(0.05) for table in (self.mark, self.line, self.pos)]
    def word_inputs(self, words):
        own = VECTOR[words] - SHIPPED; vector = torch.where((own < 0)[:, None], VECTORS[VECTOR[words].clamp(max=SHIPPED - 1)], self.learnt[own.clamp(min=0)])
        chars = torch.relu(self.conv(self.chars(CHAR[words]).transpose(1, 2))).masked_fill((CHAR[words] == 0)[:, None], 0).max(2)[0]
        if self.training:  # word dropout: the vector of an unknown word, or no characters
            chance = torch.rand(len(words), 1); vector = torch.where(chance < 0.08, self.learnt[0].expand_as(vector), vector); chars = chars.masked_fill(chance > 0.92, 0)
        x = torch.cat([vector, chars, self.case(CASE[words])], -1); keep = 1 - 0.7 * DROP
        return self.inputs(x * (torch.rand(x.shape) < keep) / keep if self.training else x)
    def forward(self, fields, lengths):
        words, marks, line, pos = fields.unbind(1)[:4]; B, T = words.shape; different, where = torch.unique(words, return_inverse=True)
        if self.training: marks, pos = marks.masked_fill(torch.rand(B, T) < 0.1, 0), pos.masked_fill(torch.rand(B, T) < 0.1, 0)
        gates = (self.word_inputs(different)[where] + self.line(line) + self.mark(marks) + self.pos(pos)).view(B, T, 2, -1)
        place = torch.arange(T)[None]; back = torch.where(place < lengths[:, None], lengths[:, None] - 1 - place, place)[..., None]
        gates = torch.stack([gates[:, :, 0], gates[:, :, 1].gather(1, back.expand(-1, -1, 4 * CELLS))]).permute(2, 0, 1, 3).contiguous()
        hidden = Scan.apply(gates, self.recurrent).permute(1, 2, 0, 3); hidden = torch.cat([hidden[0], hidden[1].gather(1, back.expand(-1, -1, CELLS))], -1)
        return self.out(hidden * (torch.rand(B, 1, 2 * CELLS) < 1 - DROP) / (1 - DROP) if self.training else hidden)
    def transitions(self): return self.steps.masked_fill(~LEGAL, -1e4)
    def log_sum(self, scores, inside):
        """Logarithm of the sum over all label sequences; the label before and after a sentence is O."""
        steps = self.transitions(); rows = scores.transpose(0, 1).contiguous().unbind(0); inside = inside.t().contiguous().unbind(0); total = steps[0] + rows[0]; power = torch.exp(steps)
        for row, on in zip(rows[1:], inside[1:]):
            top = total.max(1, keepdim=True)[0]; total = torch.where(on[:, None], torch.log(torch.exp(total - top) @ power + 1e-30) + top + row, total)
        return torch.logsumexp(total + steps[:, 0], 1)
    def best(self, scores):
        steps = self.transitions().detach().numpy(); total = steps[0] + scores[0]; back = []
        for row in scores[1:]:
            choice = total[:, None] + steps; back.append(choice.argmax(0)); total = choice.max(0) + row
        labels = [int((total + steps[:, 0]).argmax())]
        for choice in back[::-1]: labels.append(int(choice[labels[-1]]))
        return np.array(labels[::-1])

def as_batch(group):
    group = sorted(group, key=lambda sentence: -sentence['fields'].shape[1]); lengths = torch.tensor([sentence['fields'].shape[1] for sentence in group])
    fields = torch.zeros(len(group), len(FIELDS), int(lengths[0]), dtype=torch.long)
    for row, sentence in enumerate(group): fields[row, :, :lengths[row]] = torch.tensor(sentence['fields'])
    return group, fields, lengths

def loss(network, group):
    group, fields, lengths = as_batch(group); scores = network(fields, lengths); B, T = len(group), int(lengths[0]); labels = fields[:, 4]
    inside = torch.arange(T)[None] < lengths[:, None]; marked = inside & torch.tensor([CORPORA[sentence['corpus']]['misc'] for sentence in group])[:, None]
    second = F.cross_entropy(scores[..., LABELS:][marked], (labels - LABELS + 1).clamp(min=0)[marked], reduction='sum'); scores = scores[..., :LABELS]
    allowed = torch.zeros(B, T, LABELS, dtype=torch.bool).scatter_(2, torch.where(labels < LABELS, labels, 0)[..., None], True)
    for row, sentence in enumerate(group):
        if 'other' in sentence: allowed[row, torch.arange(len(sentence['other'])), torch.tensor(sentence['other'])] = True
    sums = network.log_sum(torch.cat([scores, scores.masked_fill(~allowed, -1e4)]), torch.cat([inside, inside]))
    return ((sums[:B] - sums[B:]).sum() + 0.5 * second) / B

def fit(network, pool, epochs, rate):
    weights = np.array([CORPORA[sentence['corpus']]['weight'] for sentence in pool]); steps = int(weights.sum()) * epochs // BATCH; step = 0; mean = None; begun = time.time(); running = 0.0
    print(collections.Counter(sentence['corpus'] for sentence in pool), steps, 'steps', flush=True)
    optimiser = torch.optim.Adam(network.parameters(), lr=rate); network.train()
    while step < steps:
        order = np.repeat(np.arange(len(pool)), np.floor(weights + random.rand(len(pool))).astype(int)); random.shuffle(order); batches = []
        for at in range(0, len(order), 40 * BATCH):  # sentences of like length side by side
            near = sorted(order[at:at + 40 * BATCH], key=lambda index: pool[index]['fields'].shape[1]); batches += [near[a:a + BATCH] for a in range(0, len(near), BATCH)]
        random.shuffle(batches)
        for batch in batches[:steps - step]:
            for group in optimiser.param_groups: group['lr'] = rate * min(1, step / 500) * max(0.02, 1 - step / steps)
            value = loss(network, [pool[index] for index in batch]); optimiser.zero_grad(); value.backward(); nn.utils.clip_grad_norm_(network.parameters(), CLIP); optimiser.step(); step += 1
            running += 0.02 * (value.item() - running)
            if step > 0.3 * steps:  # the mean of the weights along the way (Izmailov et al. 2018) is what is kept
                if mean is None: mean = {name: weight.clone() for name, weight in network.state_dict().items()}
                else: [mean[name].mul_(0.998).add_(weight, alpha=0.002) for name, weight in network.state_dict().items()]
            if step % 500 == 0: print(f'step {step} of {steps}, loss {running:.3f}, {time.time() - begun:.0f} s', flush=True)
    network.load_state_dict(mean); network.eval()

def read_silver(network, pool):
    kept = []; count = collections.Counter(); order = sorted(pool, key=lambda sentence: -sentence['fields'].shape[1])
    for at in range(0, len(order), 64):
        group, fields, lengths = as_batch(order[at:at + 64])
        with torch.no_grad(): scores = network(fields, lengths)[..., :LABELS].numpy()
        for row, sentence in enumerate(group):
            said = network.best(scores[row, :lengths[row]]); silver = np.where(sentence['fields'][4] < LABELS, sentence['fields'][4], 0); differ = int((said != silver).sum())
            verdict = 'agreed' if differ == 0 else 'partly' if differ <= max(2, 0.5 * ((said > 0) | (silver > 0)).sum()) else 'dropped'; count[verdict] += 1
            if verdict != 'dropped': kept.append(sentence if differ == 0 else {**sentence, 'other': said})
    print('silver', dict(count), flush=True); return kept

def shrink(sections, name, weights):
    factor = np.abs(weights).max(-2) / 127 + 1e-12; sections[name] = np.round(weights / factor[..., None, :]).astype(np.int8); sections[name + '.f'] = factor.astype(np.float32)

network = Network(); gold = [sentence for sentence in sentences if not CORPORA[sentence['corpus']]['silver']]; silver = [sentence for sentence in sentences if CORPORA[sentence['corpus']]['silver']]
fit(network, gold, OPTIONS.epochs[0], RATES[0])
if silver: fit(network, gold + read_silver(network, silver), OPTIONS.epochs[1], RATES[1])
weights = {name: value.numpy() for name, value in network.state_dict().items()}; sections = {'learnt': weights['learnt'], 'words': np.frombuffer('\n'.join(about['learnt']).encode(), np.uint8)}
sections['chars'] = np.stack([weights['chars.weight'] @ weights['conv.weight'][:, :, part].T for part in range(3)]); sections['chars.b'] = weights['conv.bias']; sections['case'] = weights['case.weight']
shrink(sections, 'inputs', weights['inputs.weight'].T); sections['inputs.b'] = weights['inputs.bias']
for name, table in (('word', 'mark'), ('line', 'line'), ('pos', 'pos')): sections['m.' + name] = weights[table + '.weight']
shrink(sections, 'rec', weights['recurrent']); shrink(sections, 'out', weights['out.weight'][:LABELS].T); sections['out.b'] = weights['out.bias'][:LABELS]
sections['steps'] = weights['steps']; sections['cells'] = np.array([CELLS], np.uint32); write_sections(OPTIONS.network, sections)
