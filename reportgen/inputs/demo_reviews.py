"""The made-up reviews of the demo export."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.inputs.demo_draw import (
    DAY,
    HOUR,
    NEVER,
    Dice,
    Ints,
    escaped,
    few,
    hex_ids,
    moments,
    quoted,
    table,
)
from reportgen.inputs.demo_orders import DELIVERED, EXPORT_DAY, Orders

_TITLES = (
    ("Péssimo", "Não recomendo", "Atraso", "Decepção"),
    ("Mais ou menos", "Regular"),
    ("Recomendo", "Ótimo", "Gostei muito", "Nota 10", "Tudo certo, obrigada"),
)
_MESSAGES = (
    (
        "Ainda espero a entrega, ninguém responde.",
        "Chegou com muito atraso e a caixa amassada",
        "Pedi duas unidades, veio só uma.",
        'O rastreio diz "a caminho" desde o mês passado',
        "Cor errada.\r\nJá pedi a troca duas vezes.",
        "não comprem",
        "A peça quebrou no primeiro uso, quero meu dinheiro de volta!",
        "Prazo não cumprido.\r\n\r\nSem retorno da loja.",
    ),
    (
        "Produto bom, entrega lenta",
        "Esperava um acabamento melhor, mas serve.",
        'Veio sem o manual, o resto está "ok"',
        "Atende.\r\nA embalagem podia ser melhor.",
    ),
    (
        "Chegou antes do prazo, tudo perfeito!",
        "muito bom",
        "Ótima qualidade, comprarei de novo.",
        'Minha filha disse "adorei" ao abrir a caixa',
        "Entrega rápida.\r\nBem embalado.",
        "Igual à foto, recomendo a loja",
        "Gostei bastante, preço justo e boa embalagem.",
        "Super satisfeita 😀",
        "Tudo certo.\r\n\r\nObrigado!",
    ),
)
_TONES = np.array([0, 0, 1, 2, 2])  # which sentences go with the scores 1 to 5


@dataclass(frozen=True, slots=True, eq=False)
class Reviews:
    """Reviews: index of their order, and of the review whose id and content the row shows."""

    order: Ints
    content: Ints
    score: Ints
    created: Ints
    answered: Ints


def draw_reviews(orders: Orders, *, seed: int) -> Reviews:
    """Return the reviews: one per order, but for the faults of the real export.

    About 0.8 % of the orders have none, and neither have those whose review would be too young
    to be answered; 0.5 % have two, the later one up to a point apart; 0.4 % of the rows show
    the review of the customer's next order, id and all.
    """
    dice, n = Dice.of(seed, "reviews"), len(orders.ids)
    kept = orders.status == DELIVERED
    silent = dice.sample(np.ones(n, dtype=np.bool_), few(n, 0.008, 2))
    spoken = np.ones(n, dtype=np.bool_)
    spoken[silent] = False
    twice = dice.sample(spoken & kept, few(n, 0.005, 2))
    content = np.arange(n + twice.size)
    order = np.concatenate([np.arange(n), twice])
    score = orders.score[order]
    score[n:] = np.clip(score[n:] + dice.whole(-1, 2, twice.size), 1, 5)
    created, answered = _moments(dice, orders, order, n_first=n)
    spoken &= created[:n] < (EXPORT_DAY - 4) * DAY
    paired = (orders.person[:-1] == orders.person[1:]) & spoken[:-1] & spoken[1:]
    paired &= kept[:-1] & kept[1:]
    again = dice.sample(paired, few(n, 0.004, 2))
    content[again] = again + 1
    shown = np.concatenate([spoken, np.ones(twice.size, dtype=np.bool_)])
    order, content = order[shown], content[shown]
    return Reviews(order, content, score[content], created[content], answered[content])


def _moments(dice: Dice, orders: Orders, order: Ints, *, n_first: int) -> tuple[Ints, Ints]:
    """Return when each review was asked for and answered.

    Asked for on the midnight after the delivery, or after the promised day if that comes first;
    a second review five days later. Answered after two hours to four days. About 0.15 % have
    no answer, some of them no creation date either.
    """
    n = order.size
    delivered = np.where(orders.delivered == NEVER, orders.estimated, orders.delivered)
    created = ((np.minimum(delivered, orders.estimated)[order]) // DAY + 1) * DAY
    created[n_first:] += 5 * DAY
    answered = created + dice.whole(2 * HOUR, 4 * DAY, n)
    once = np.zeros(n, dtype=np.bool_)
    # Only single orders lose a date, so that rows which share an id do not lose it together.
    once[:n_first] = np.bincount(orders.person)[orders.person] == 1
    lost = dice.sample(once & (orders.status[order] == DELIVERED), few(n, 0.0015, 4))
    answered[lost] = NEVER
    created[lost[: lost.size // 2]] = NEVER
    return created, answered


def reviews_csv(reviews: Reviews, orders: Orders, *, seed: int) -> bytes:
    """Return the table of reviews, with CRLF line ends between and within its rows."""
    n_texts = int(reviews.content.max()) + 1
    ids = hex_ids(seed, "review", n_texts)
    score = np.full(n_texts, 5)
    score[reviews.content] = reviews.score
    titles, messages = _texts(Dice.of(seed, "comments"), _TONES[score - 1])
    mixed = hex_ids(seed, "review row", reviews.order.size)
    rows = sorted(range(len(mixed)), key=mixed.__getitem__)
    content = reviews.content[rows].tolist()
    names = ("score", "comment_title", "comment_message", "creation_date", "answer_timestamp")
    return table(
        ("review_id", "order_id", *(f"review_{name}" for name in names)),
        (
            [quoted(ids[i]) for i in content],
            [quoted(orders.ids[i]) for i in reviews.order[rows].tolist()],
            [str(value) for value in reviews.score[rows].tolist()],
            [escaped(titles[i]) for i in content],
            [escaped(messages[i]) for i in content],
            moments(reviews.created[rows]),
            moments(reviews.answered[rows]),
        ),
        end="\r\n",
    )


def _texts(dice: Dice, tone: Ints) -> tuple[list[str], list[str]]:
    """Return a title (12 % of the reviews) and a message (42 %), empty elsewhere.

    A message is one sentence, or in a fifth of the cases two, in the tone of the score.
    """
    n = tone.size
    titled, told, doubled = (dice.chance(share, n).tolist() for share in (0.12, 0.42, 0.2))
    draws = [dice.whole(0, 840, n).tolist() for _ in range(3)]  # 840 divides by every 1 to 8
    titles, messages = [], []
    for row, mood in enumerate(tone.tolist()):
        title, first, second = (draw[row] for draw in draws)
        sentences = _MESSAGES[mood]
        message = sentences[first % len(sentences)]
        if doubled[row]:
            message += "\r\n" + sentences[second % len(sentences)]
        titles.append(_TITLES[mood][title % len(_TITLES[mood])] if titled[row] else "")
        messages.append(message if told[row] else "")
    return titles, messages
