"""The made-up shop of the demo export: its places, sellers, categories and products."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.inputs.demo_draw import (
    Dice,
    Floats,
    Ints,
    escaped,
    few,
    hex_ids,
    loose,
    quota,
    quoted,
    table,
)


@dataclass(frozen=True, slots=True)
class State:
    """A Brazilian state: share of the customers (0–1), capital, degrees, range of prefixes."""

    code: str
    share: float
    capital: str
    lat: float
    lng: float
    zips: tuple[int, int]


STATES = (
    State("SP", 0.4200, "são paulo", -23.55, -46.63, (1000, 19999)),
    State("RJ", 0.1300, "rio de janeiro", -22.91, -43.20, (20000, 28999)),
    State("MG", 0.1180, "belo horizonte", -19.92, -43.94, (30000, 39999)),
    State("RS", 0.0550, "porto alegre", -30.03, -51.23, (90000, 99999)),
    State("PR", 0.0510, "curitiba", -25.43, -49.27, (80000, 87999)),
    State("SC", 0.0370, "florianópolis", -27.60, -48.55, (88000, 89999)),
    State("BA", 0.0340, "salvador", -12.97, -38.50, (40000, 48999)),
    State("DF", 0.0210, "brasília", -15.79, -47.88, (70000, 72799)),
    State("ES", 0.0200, "vitória", -20.32, -40.34, (29000, 29999)),
    State("GO", 0.0200, "goiânia", -16.69, -49.26, (72800, 76799)),
    State("PE", 0.0170, "recife", -8.05, -34.90, (50000, 56999)),
    State("CE", 0.0130, "fortaleza", -3.73, -38.53, (60000, 63999)),
    State("PA", 0.0100, "belém", -1.46, -48.49, (66000, 68899)),
    State("MT", 0.0090, "cuiabá", -15.60, -56.10, (78000, 78899)),
    State("MA", 0.0075, "são luís", -2.53, -44.30, (65000, 65999)),
    State("MS", 0.0070, "campo grande", -20.45, -54.62, (79000, 79999)),
    State("PB", 0.0055, "joão pessoa", -7.12, -34.86, (58000, 58999)),
    State("PI", 0.0050, "teresina", -5.09, -42.80, (64000, 64999)),
    State("RN", 0.0050, "natal", -5.79, -35.21, (59000, 59999)),
    State("AL", 0.0040, "maceió", -9.67, -35.74, (57000, 57999)),
    State("SE", 0.0035, "aracaju", -10.91, -37.07, (49000, 49999)),
    State("TO", 0.0028, "palmas", -10.18, -48.33, (77000, 77999)),
    State("RO", 0.0025, "porto velho", -8.76, -63.90, (76800, 76999)),
    State("AM", 0.0015, "manaus", -3.12, -60.02, (69000, 69299)),
    State("AC", 0.0008, "rio branco", -9.97, -67.81, (69900, 69999)),
    State("AP", 0.0007, "macapá", 0.03, -51.07, (68900, 68999)),
    State("RR", 0.0005, "boa vista", 2.82, -60.67, (69300, 69399)),
)
_SAINTS = ("santa clara", "sao bento", "vila rica", "monte alto", "lagoa azul", "pedra branca")
_LANDS = ("do sul", "da serra", "d'oeste", "dos campos", "do norte", "das flores", "")
_PLAIN = str.maketrans("áãçéêíóôú", "aaceeioou")
_ABROAD = ((41_150_000_123, -8_610_000_456), (28_010_000_789, -15_540_000_321))  # 1e-9 degrees
_NANO = 1_000_000_000

TRANSLATIONS = (
    ("cozinha_e_mesa", "kitchen_and_table"),
    ("roupa_de_cama", "bed_linen"),
    ("som_e_imagem", "sound_and_vision"),
    ("jogos_de_tabuleiro", "board_games"),
    ("livros_e_quadrinhos", "books_and_comics"),
    ("moda_de_verao", "summer_fashion"),
    ("calcados_esportivos", "sports_shoes"),
    ("cuidados_com_o_bebe", "baby_care"),
    ("racao_e_brinquedos_pet", "pet_food_and_toys"),
    ("jardim_e_varanda", "garden_and_balcony"),
    ("luminarias", "lamps"),
    ("material_escolar", "school_supplies"),
    ("perfumes_e_aromas", "perfumes_and_scents"),
    ("relogios_e_joias", "watches_and_jewels"),
    ("capas_de_celular", "phone_covers"),
    ("pecas_de_bicicleta", "bicycle_parts"),
    ("camping_e_trilha", "camping_and_hiking"),
    ("maquiagem", "make_up"),
    ("suplementos", "food_supplements"),
    ("instrumentos_de_corda", "string_instruments"),
    ("artigos_para_festas", "party_supplies"),
    ("malas_e_mochilas", "bags_and_backpacks"),
    ("cafes_e_chas", "coffees_and_teas"),
    ("redes_e_cabos", "networks_and_cables"),
    ("mesas_e_estantes", "tables_and_shelves"),
)
UNTRANSLATED = ("costura_e_croche", "aquarismo")
CATEGORIES = (*(name for name, _ in TRANSLATIONS), *UNTRANSLATED)


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Zip-code prefixes: index of their state, prefix, town, coordinates in 1e-9 degrees."""

    state: Ints
    prefix: list[str]
    city: list[str]
    lat: Ints
    lng: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Shop:
    """What the orders refer to; products stand in ascending order of price (cents)."""

    places: Places
    seller_ids: list[str]
    seller_place: Ints
    product_ids: list[str]
    product_seller: Ints
    price: Ints
    weight_g: Ints


def draw_places(*, seed: int, n: int) -> Places:
    """Return ``n`` places or a few more, every state with at least one."""
    dice = Dice.of(seed, "places")
    state = np.repeat(np.arange(len(STATES)), quota(n, [s.share for s in STATES]))
    low = np.array([s.zips[0] for s in STATES])[state]
    width = np.array([s.zips[1] - s.zips[0] + 1 for s in STATES])[state]
    prefix = low + np.floor(dice.shares(state.size) * width).astype(np.int64)
    capital = dice.chance(0.45, state.size)
    saint = dice.whole(0, len(_SAINTS), state.size)
    land = dice.whole(0, len(_LANDS), state.size)
    city = [
        STATES[s].capital.translate(_PLAIN) if is_capital else f"{_SAINTS[a]} {_LANDS[b]}".strip()
        for s, is_capital, a, b in zip(state, capital, saint, land, strict=True)
    ]
    reach = np.where(capital, _NANO // 20, 2 * _NANO)
    lat, lng = (
        _near(dice, np.array([getattr(s, axis) for s in STATES])[state], reach)
        for axis in ("lat", "lng")
    )
    return Places(state, [f"{value:05d}" for value in prefix.tolist()], city, lat, lng)


def _near(dice: Dice, degrees: Floats, reach: Ints) -> Ints:
    """Return points around ``degrees`` in 1e-9 degrees, uniform within ``reach`` either way."""
    centre = np.floor(degrees * 100 + 0.5).astype(np.int64) * (_NANO // 100)
    return centre + np.floor((2 * dice.shares(degrees.size) - 1) * reach).astype(np.int64)


def draw_shop(*, seed: int, n_customers: int) -> Shop:
    """Return places, sellers (a fortieth of the customers) and products (an eighth)."""
    dice = Dice.of(seed, "shop")
    places = draw_places(seed=seed, n=max(80, n_customers // 8))
    n_sellers = max(20, n_customers * 24 // 1_000)
    n_products = max(120, n_customers // 8)
    # Log-uniform from 12 to 2,400 BRL; shops like prices that end in 90 or 99 centavos.
    reais = np.sort(np.floor(12 * 200.0 ** dice.shares(n_products)).astype(np.int64))
    ending = np.where(dice.chance(0.6, n_products), 90, 99)
    weight = np.floor(dice.log_normal(700, 1.1, n_products)).astype(np.int64)
    return Shop(
        places=places,
        seller_ids=hex_ids(seed, "seller", n_sellers),
        seller_place=dice.whole(0, places.state.size, n_sellers),
        product_ids=hex_ids(seed, "product", n_products),
        product_seller=np.floor(n_sellers * dice.shares(n_products) ** 2).astype(np.int64),
        price=reais * 100 + ending,
        weight_g=np.clip(weight, 50, 30_000),
    )


def sellers_csv(shop: Shop) -> bytes:
    """Return the table of sellers; one town is written with its state and country."""
    places, at = shop.places, shop.seller_place.tolist()
    city = [places.city[i] for i in at]
    city[0] = f"{city[0]}, {STATES[places.state[at[0]]].capital}, brasil"
    return table(
        ("seller_id", "seller_zip_code_prefix", "seller_city", "seller_state"),
        (
            [loose(value) for value in shop.seller_ids],
            [quoted(places.prefix[i]) for i in at],
            [escaped(name) for name in city],
            [STATES[places.state[i]].code for i in at],
        ),
    )


def products_csv(shop: Shop, *, seed: int) -> bytes:
    """Return the table of products, about 2 % without category and two without sizes."""
    dice, n = Dice.of(seed, "products"), len(shop.product_ids)
    category = np.minimum(dice.whole(0, 40, n), dice.whole(0, 40, n)) % len(CATEGORIES)
    # Each category has a product, so that both names without a translation do occur.
    category[: len(CATEGORIES)] = np.arange(len(CATEGORIES))
    whole = [dice.whole(low, high, n) for low, high in ((20, 64), (80, 2_500), (1, 7))]
    sizes = [dice.whole(low, high, n) for low, high in ((16, 60), (2, 40), (11, 45))]
    texts = [[CATEGORIES[i] for i in category.tolist()]]
    texts += [[str(v) for v in column.tolist()] for column in (*whole, shop.weight_g, *sizes)]
    for row in dice.sample(np.arange(n) >= len(CATEGORIES), few(n, 0.019, 3)).tolist():
        for column in texts[:4]:
            column[row] = ""
    for row in dice.sample(np.ones(n, dtype=np.bool_), 2).tolist():
        for column in texts[4:]:
            column[row] = ""
    names = ("category_name", "name_lenght", "description_lenght", "photos_qty", "weight_g")
    lengths = ("length_cm", "height_cm", "width_cm")
    header = ("product_id", *(f"product_{name}" for name in (*names, *lengths)))
    rows = sorted(range(n), key=shop.product_ids.__getitem__)
    columns = [[loose(value) for value in shop.product_ids], *texts]
    return table(header, [[column[row] for row in rows] for column in columns])


def translation_csv() -> bytes:
    """Return the translations: UTF-8 mark, CRLF, and no line end after the last row."""
    rows = [("product_category_name", "product_category_name_english"), *TRANSLATIONS]
    return b"\xef\xbb\xbf" + "\r\n".join(",".join(row) for row in rows).encode("utf-8")


def geolocation_csv(places: Places, *, seed: int) -> bytes:
    """Return the coordinates: 1–9 rows per prefix within about 1 km of each other.

    One row in ten is a copy, one in four writes a capital with its accents, a hundredth of the
    prefixes (all in SP) is missing, and four points lie in Portugal or on the Canary Islands.
    """
    dice = Dice.of(seed, "geolocation")
    n_places = places.state.size
    rows = dice.whole(1, 10, n_places)
    rows[dice.sample(places.state == 0, few(n_places, 0.01, 1))] = 0
    place = np.repeat(np.arange(n_places), rows)
    step = _NANO // 100
    lat = places.lat[place] + dice.whole(-step, step, place.size)
    lng = places.lng[place] + dice.whole(-step, step, place.size)
    for i, row in enumerate(dice.sample(np.ones(place.size, dtype=np.bool_), 4).tolist()):
        lat[row], lng[row] = _ABROAD[i % 2]
    copies = dice.sample(np.ones(place.size, dtype=np.bool_), place.size // 10)
    place, lat, lng = (np.concatenate([part, part[copies]]) for part in (place, lat, lng))
    accents = dice.chance(0.25, place.size).tolist()
    at = place.tolist()
    names = ("zip_code_prefix", "lat", "lng", "city", "state")
    return table(
        [f"geolocation_{name}" for name in names],
        (
            [quoted(places.prefix[i]) for i in at],
            [_degrees(value) for value in lat.tolist()],
            [_degrees(value) for value in lng.tolist()],
            [
                _town(places, i, accents=with_accents)
                for i, with_accents in zip(at, accents, strict=True)
            ],
            [STATES[places.state[i]].code for i in at],
        ),
    )


def _degrees(nano: int) -> str:
    """Write whole 1e-9 degrees with all nine decimals."""
    return f"{'-' if nano < 0 else ''}{abs(nano) // _NANO}.{abs(nano) % _NANO:09d}"


def _town(places: Places, place: int, *, accents: bool) -> str:
    capital = STATES[places.state[place]].capital
    is_capital = places.city[place] == capital.translate(_PLAIN)
    return capital if accents and is_capital else places.city[place]
