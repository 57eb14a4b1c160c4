# === select_joins_and_aliases
#: CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, boss_id INTEGER);
#: CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER, total NUMERIC(10, 2));
#: INSERT INTO users VALUES (1, 'ann', NULL), (2, 'bob', 1), (3, 'cyd', 1);
#: INSERT INTO orders VALUES (1, 1, 10.5), (2, 1, 20), (3, 2, 7.25);
users = sa.table("users", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("boss_id", sa.Integer))
orders = sa.table("orders", sa.column("id", sa.Integer), sa.column("user_id", sa.Integer), sa.column("total", sa.Numeric(10, 2)))
def upgrade():
    conn = op.get_bind()
    see(conn.execute(sa.select(users.c.name, orders.c.total).select_from(users.join(orders, users.c.id == orders.c.user_id)).order_by(orders.c.id)).fetchall())
    see(conn.execute(sa.select(users.c.name, sa.func.count(orders.c.id).label("n")).select_from(users.outerjoin(orders, users.c.id == orders.c.user_id)).group_by(users.c.name).having(sa.func.count(orders.c.id) < 2).order_by("n")).mappings().all())
    boss = users.alias("boss")
    see(conn.execute(sa.select(users.c.name, boss.c.name).join(boss, boss.c.id == users.c.boss_id).order_by(users.c.id)).fetchall())
    row = conn.execute(sa.select(users.c.name, boss.c.name.label("boss_name")).select_from(users).join(boss, boss.c.id == users.c.boss_id)).first()
    see(row.boss_name, row._mapping)
    see(conn.execute(sa.select(users, orders).where(users.c.id == orders.c.user_id).order_by(orders.c.id)).first())
    sub = sa.select(orders.c.user_id, sa.func.sum(orders.c.total).label("total")).group_by(orders.c.user_id).subquery()
    see(conn.execute(sa.select(users.c.name, sub.c.total).join(sub, sub.c.user_id == users.c.id).order_by(users.c.id)).all())
    see(conn.execute(sa.select(users.c.name).where(users.c.id.in_(sa.select(orders.c.user_id)))).scalars().all())
    see(conn.execute(sa.select(users.c.name).where(~sa.exists().where(orders.c.user_id == users.c.id))).scalars().all())
    see(conn.execute(sa.select(users.c.name).where(sa.exists(sa.select(1).where(orders.c.user_id == users.c.id))).order_by(users.c.name.desc()).limit(1).offset(1)).fetchall())
    see(conn.execute(sa.select(users.c.name, sa.select(sa.func.max(orders.c.total)).where(orders.c.user_id == users.c.id).scalar_subquery())).fetchall())
def downgrade():
    conn = op.get_bind()
    conn.execute(users.delete().where(users.c.id.notin_(sa.select(orders.c.user_id))))
    conn.execute(orders.delete().where(orders.c.user_id == sa.select(users.c.id).where(users.c.name == "bob").scalar_subquery()))

# === unions_and_ctes
#: CREATE TABLE a (x INTEGER, s TEXT);
#: CREATE TABLE b (x INTEGER, s TEXT);
#: INSERT INTO a VALUES (1, 'one'), (2, 'two');
#: INSERT INTO b VALUES (2, 'two'), (3, 'three');
a = sa.table("a", sa.column("x", sa.Integer), sa.column("s", sa.String))
b = sa.table("b", sa.column("x", sa.Integer), sa.column("s", sa.String))
def upgrade():
    conn = op.get_bind()
    u = sa.union(sa.select(a.c.x, a.c.s), sa.select(b.c.x, b.c.s))
    see(conn.execute(u.order_by("x")).fetchall())
    see(conn.execute(sa.select(a.c.x).union_all(sa.select(b.c.x)).order_by(sa.desc("x"))).scalars().all())
    sub = u.subquery("u")
    see(conn.execute(sa.select(sa.func.count()).select_from(sub)).scalar(), conn.execute(sa.select(sub.c.s).where(sub.c.x > 1).order_by(sub.c.x)).fetchall())
    see(conn.execute(sa.except_(sa.select(a.c.x), sa.select(b.c.x))).fetchall(), conn.execute(sa.intersect(sa.select(a.c.x), sa.select(b.c.x))).scalar())
    cte = sa.select(a.c.x.label("y")).where(a.c.x > 1).cte("big")
    see(conn.execute(sa.select(cte.c.y, b.c.s).where(b.c.x == cte.c.y)).first().s)
    conn.execute(a.delete().where(a.c.x.in_(sa.select(cte.c.y))))
    conn.execute(b.update().values(s=sa.select(sa.func.max(a.c.s)).scalar_subquery()).where(b.c.x == 3))
def downgrade():
    see(op.get_bind().execute(sa.text("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4) SELECT i FROM n")).scalars().all())

# === update_with_case_and_functions
#: CREATE TABLE t (id INTEGER PRIMARY KEY, kind TEXT, n INTEGER, label TEXT);
#: INSERT INTO t VALUES (1, 'a', 1, NULL), (2, 'b', 2, 'x'), (3, 'c', 3, NULL), (4, NULL, 4, '  pad ');
t = sa.table("t", sa.column("id", sa.Integer), sa.column("kind", sa.String), sa.column("n", sa.Integer), sa.column("label", sa.String))
def upgrade():
    conn = op.get_bind()
    conn.execute(t.update().values(label=sa.case((t.c.kind == "a", "alpha"), (t.c.kind == "b", t.c.label + "!"), else_=sa.func.coalesce(t.c.label, "none"))))
    conn.execute(t.update().where(sa.or_(t.c.kind.is_(None), t.c.kind.in_(["c", "d"]))).values({"n": t.c.n * 10 + 1, t.c.kind: "z"}))
    conn.execute(sa.update(t).where(sa.and_(t.c.id > 1, sa.not_(t.c.kind == "b"))).values(n=sa.func.abs(-t.c.n)))
    see(conn.execute(sa.select(t.c.id, sa.case({"a": 1, "b": 2}, value=t.c.kind, else_=0)).order_by(t.c.id)).fetchall())
    see(conn.execute(sa.select(sa.func.lower("ABC"), sa.func.length(sa.func.trim(t.c.label)), sa.literal("x"), sa.literal_column("1 + 1"), sa.null(), sa.true()).where(t.c.id == 4)).first())
    see(conn.execute(sa.select(sa.cast(t.c.n, sa.String), sa.cast("12", sa.Integer), sa.type_coerce(t.c.n, sa.String)).where(t.c.id == 1)).first())
    see(conn.execute(sa.select(sa.func.min(t.c.n), sa.func.max(t.c.n), sa.func.sum(t.c.n), sa.func.avg(t.c.n), sa.func.count(sa.distinct(t.c.kind)))).first())
    see(conn.execute(sa.select(sa.distinct(t.c.kind)).order_by(t.c.kind)).scalars().all(), conn.execute(sa.select(t.c.kind).distinct().order_by(t.c.kind.desc())).scalars().all())
def downgrade():
    op.execute(t.update().where(t.c.label.like("%!")).values(label=sa.null()))
    op.execute(t.update().where(t.c.label.ilike("ALPH_")).values(label=sa.text("upper(label)")))

# === operators_of_conditions
#: CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT, f FLOAT, b BOOLEAN);
#: INSERT INTO t VALUES (1, 'alpha', 1.5, 1), (2, 'beta', 2.5, 0), (3, 'Gamma_x', NULL, NULL), (4, NULL, -3, 1);
t = sa.table("t", sa.column("id", sa.Integer), sa.column("s", sa.String), sa.column("f", sa.Float), sa.column("b", sa.Boolean))
def upgrade():
    conn = op.get_bind()
    for where in (t.c.id.between(2, 3), t.c.s.startswith("al"), t.c.s.endswith("ta"), t.c.s.contains("amm"), t.c.s.contains("_", autoescape=True), t.c.f > 2, t.c.f.is_not(None), t.c.s != None, t.c.b, ~t.c.b, t.c.b == True, t.c.b.is_(False), t.c.id % 2 == 0, (t.c.id > 1) & (t.c.id < 4), (t.c.id == 1) | (t.c.f < 0), t.c.id.in_([]), t.c.id.not_in([1, 2]), t.c.s.is_distinct_from("beta"), sa.func.length(t.c.s) == 4, t.c.s.op("GLOB")("a*"), t.c.s.not_like("%a"), sa.tuple_(t.c.id, t.c.s).in_([(1, "alpha"), (2, "x")]), sa.true(), sa.text("f < 0"), t.c.id == sa.any_(sa.select(t.c.id)) if False else t.c.id == 4, -t.c.f > 1, t.c.s.collate("NOCASE") == "ALPHA"):
        see(conn.execute(sa.select(t.c.id).where(where).order_by(t.c.id)).scalars().all())
    see(conn.execute(sa.select(t.c.b, t.c.f).order_by(t.c.f.desc().nulls_last(), t.c.id.asc())).fetchall(), conn.execute(sa.select(t.c.id).order_by(sa.nullsfirst(t.c.s), -t.c.id)).scalars().all())
    see(conn.execute(sa.select((t.c.s + "-" + sa.cast(t.c.id, sa.Text)).label("joined"), (t.c.f * 2).label("double"), t.c.id / 2).where(t.c.id == 1)).mappings().one())
    see(conn.execute(sa.select(sa.func.row_number().over(order_by=t.c.id.desc()), t.c.id, sa.func.rank().over(partition_by=t.c.b, order_by=t.c.id).label("r")).order_by(t.c.id)).fetchall())
    see(conn.execute(sa.select(sa.func.group_concat(t.c.s, ","), sa.func.total(t.c.f), sa.func.ifnull(None, 3))).first())
    see(conn.execute(sa.select(sa.extract("year", sa.literal("2020-05-06")), sa.func.date("2020-05-06"), sa.func.strftime("%m", "2020-05-06"))).first())
def downgrade():
    conn = op.get_bind()
    see(conn.execute(sa.select(sa.exists().where(t.c.id == 1))).scalar(), conn.execute(sa.select(sa.exists(sa.select(t.c.id).where(t.c.id == 99)))).scalar())
    see(conn.execute(sa.select(t.c.id).filter_by(s="beta")).scalar(), conn.execute(sa.select(t.c.id).where(t.c.id > 1).where(t.c.id < 3)).scalar(), conn.execute(sa.select("*").select_from(t)).first() if False else None)

# === values_come_back_typed
#: CREATE TABLE v (id INTEGER PRIMARY KEY, dt DATETIME, d DATE, tm TIME, num NUMERIC(10, 3), fl FLOAT, bo BOOLEAN, js JSON, uu CHAR(32), en VARCHAR(5), bl BLOB, iv DATETIME, bi BIGINT, st VARCHAR(9));
#: INSERT INTO v VALUES (1, '2020-01-02 03:04:05.678901', '2020-01-02', '03:04:05.000006', 12.5, 1, 1, '{"a": [1, 2.5, null, true], "ü": {}}', '12345678123456781234567812345678', 'red', x'00ff10', '1970-01-02 00:00:01.500000', 9223372036854775807, 'str');
#: INSERT INTO v VALUES (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
#: INSERT INTO v VALUES (3, '2020-01-02 03:04:05', '1999-12-31', '23:59:59', 7, 2.25, 0, '"text"', 'ffffffffffffffffffffffffffffffff', 'blue', x'', '1969-12-31 23:00:00.000000', -1, '');
import enum
class Color(enum.Enum):
    red = "R"
    blue = "B"
v = sa.table("v", sa.column("id", sa.Integer), sa.column("dt", sa.DateTime), sa.column("d", sa.Date), sa.column("tm", sa.Time), sa.column("num", sa.Numeric(10, 3)), sa.column("fl", sa.Float), sa.column("bo", sa.Boolean), sa.column("js", sa.JSON), sa.column("uu", sa.Uuid), sa.column("en", sa.Enum(Color)), sa.column("bl", sa.LargeBinary), sa.column("iv", sa.Interval), sa.column("bi", sa.BigInteger), sa.column("st", sa.Unicode))
def upgrade():
    conn = op.get_bind()
    for row in conn.execute(sa.select(v).order_by(v.c.id)):
        for value in row:
            see(value, type(value).__name__)
    for row in conn.execute(sa.text("SELECT * FROM v ORDER BY id")):
        see(*row)
    row = conn.execute(sa.select(v).where(v.c.id == 1)).one()
    see(row.dt.year, row.d.isoformat(), row.num + 1, row.js["a"][1], row.uu.hex, row.en is Color.red, row.en.value, row.bl[1], row.iv.total_seconds(), row.bi - 1)
    see(conn.execute(sa.select(sa.func.max(v.c.dt), sa.func.sum(v.c.num), sa.func.min(v.c.d), sa.func.coalesce(v.c.num, 0), sa.func.count(v.c.dt))).first())
    see(conn.execute(sa.select(v.c.num * 2, v.c.num + v.c.fl, v.c.id + 1, v.c.st + "x").where(v.c.id == 1)).first())
    see(conn.execute(sa.select(sa.type_coerce(sa.literal_column("'2020-02-03'"), sa.Date), sa.literal("[1]", sa.JSON), sa.case((v.c.id == 1, v.c.dt))).where(v.c.id == 1)).first())
    see(conn.execute(sa.select(v.c.id).where(v.c.uu == row.uu)).scalar(), conn.execute(sa.select(v.c.id).where(v.c.en == Color.blue)).scalar(), conn.execute(sa.select(v.c.id).where(v.c.dt < row.dt)).scalar(), conn.execute(sa.select(v.c.id).where(v.c.bo == sa.false())).scalar())
def downgrade():
    import datetime, decimal, uuid
    conn = op.get_bind()
    conn.execute(v.insert().values(id=4, dt=datetime.datetime(2022, 2, 3), d=datetime.date(2022, 2, 3), tm=datetime.time(1, 2), num=decimal.Decimal("1.250"), fl=1, bo=True, js={"b": [None]}, uu=uuid.UUID(int=5), en=Color.blue, bl=b"\x01\xff", iv=datetime.timedelta(days=1, seconds=2), bi=2 ** 40, st="ü"))
    conn.execute(v.insert().values(id=5, js=None, en=None))
    conn.execute(v.insert().values(id=6, js=sa.null(), en="red"))
    conn.execute(v.update().where(v.c.id == 2).values(js=["x", 1.0], iv=datetime.timedelta(seconds=-5), uu=uuid.UUID("12345678-1234-5678-1234-567812345678")))

# === json_paths
#: CREATE TABLE t (id INTEGER PRIMARY KEY, data JSON);
#: INSERT INTO t VALUES (1, '{"name": "x", "n": 3, "deep": {"k": [10, 20]}, "flag": true}'), (2, '{"name": null}'), (3, NULL);
t = sa.table("t", sa.column("id", sa.Integer), sa.column("data", sa.JSON))
def upgrade():
    conn = op.get_bind()
    see(conn.execute(sa.select(t.c.data["name"]).order_by(t.c.id)).scalars().all(), conn.execute(sa.select(t.c.data["name"].as_string(), t.c.data["n"].as_integer(), t.c.data["flag"].as_boolean()).order_by(t.c.id)).all())
    see(conn.execute(sa.select(t.c.data[("deep", "k", 1)], t.c.data["deep"]["k"]).where(t.c.id == 1)).first())
    see(conn.execute(sa.select(t.c.id).where(t.c.data["n"].as_integer() > 2)).scalars().all(), conn.execute(sa.select(t.c.id).where(t.c.data["name"].as_string() == "x")).scalar())
    see(conn.execute(sa.select(sa.func.json_extract(t.c.data, "$.deep.k[0]"), sa.func.json_type(t.c.data, "$.n")).where(t.c.id == 1)).first())
    for row in conn.execute(sa.select(t.c.id, t.c.data).where(t.c.data.isnot(None))).fetchall():
        row.data["added"] = row.id
        conn.execute(t.update().where(t.c.id == row.id).values(data=row.data))
def downgrade():
    import json
    conn = op.get_bind()
    for id_, data in conn.execute(sa.text("SELECT id, data FROM t")).fetchall():
        parsed = json.loads(data) if data else {}
        parsed.pop("added", None)
        conn.execute(sa.text("UPDATE t SET data = :data WHERE id = :id"), dict(id=id_, data=json.dumps(parsed, sort_keys=True)))

# === correlated_update
#: CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);
#: CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, parent_name TEXT);
#: INSERT INTO parent VALUES (1, 'p'), (2, 'q');
#: INSERT INTO child VALUES (1, 1, NULL), (2, 2, NULL), (3, NULL, 'keep');
def upgrade():
    meta = sa.MetaData()
    parent = sa.Table("parent", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
    child = sa.Table("child", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("parent_id", sa.Integer, sa.ForeignKey("parent.id")), sa.Column("parent_name", sa.Text))
    conn = op.get_bind()
    conn.execute(child.update().where(child.c.parent_id.is_not(None)).values(parent_name=sa.select(parent.c.name).where(parent.c.id == child.c.parent_id).scalar_subquery()))
    see(conn.execute(sa.select(parent.c.name, child.c.id).join_from(parent, child).order_by(child.c.id)).all())
    see(conn.execute(sa.select(child).join(parent).where(parent.c.name == "q")).first())
    conn.execute(child.update().where(child.c.parent_id == parent.c.id).where(parent.c.name == "q").values(parent_name=parent.c.name + "!"))
    see([fk.target_fullname for fk in child.foreign_keys], child.c.parent_id.primary_key, [c.name for c in child.primary_key])
def downgrade():
    op.execute("UPDATE child SET parent_name = NULL")

# === upsert_of_sqlite
#: CREATE TABLE kv (k TEXT PRIMARY KEY, v TEXT);
#: INSERT INTO kv VALUES ('a', '1');
from sqlalchemy.dialects.sqlite import insert
def upgrade():
    kv = sa.table("kv", sa.column("k"), sa.column("v"))
    conn = op.get_bind()
    stmt = insert(kv).values(k="a", v="2")
    conn.execute(stmt.on_conflict_do_update(index_elements=["k"], set_={"v": stmt.excluded.v}))
    conn.execute(insert(kv).values([{"k": "a", "v": "3"}, {"k": "b", "v": "4"}]).on_conflict_do_nothing())
    conn.execute(sa.insert(kv).prefix_with("OR REPLACE").values(k="b", v="5"))
    see(conn.execute(sa.select(kv).order_by(kv.c.k)).all())
def downgrade():
    op.execute("INSERT OR IGNORE INTO kv VALUES ('a', '9'), ('z', '26')")

# === duplicate_column_names
#: CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);
#: CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER, name TEXT);
#: INSERT INTO a VALUES (1, 'an');
#: INSERT INTO b VALUES (5, 1, 'bn');
a = sa.table("a", sa.column("id", sa.Integer), sa.column("name", sa.String))
b = sa.table("b", sa.column("id", sa.Integer), sa.column("a_id", sa.Integer), sa.column("name", sa.String))
def upgrade():
    conn = op.get_bind()
    row = conn.execute(sa.select(a, b).where(a.c.id == b.c.a_id)).first()
    see(row, row.a_id, row._fields, row._mapping[b.c.name], row._mapping[a.c.id])
    see(list(conn.execute(sa.select(a.c.id, b.c.id)).keys()), conn.execute(sa.select(a.c.id, a.c.id)).first())
    see(list(conn.execute(sa.select(sa.func.count(), sa.func.max(a.c.id), a.c.id + 1, sa.literal(3), sa.text("4"))).keys()))
    see(list(conn.execute(sa.text("SELECT count(*), max(id), id + 1, 'x', name AS n FROM a")).keys()))
def downgrade():
    pass

# === large_batches
#: CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
def upgrade():
    conn = op.get_bind()
    t = sa.table("t", sa.column("id"), sa.column("n"))
    conn.execute(t.insert(), [{"id": i, "n": i * i} for i in range(1, 501)])
    last = 0
    while True:
        rows = conn.execute(sa.select(t.c.id, t.c.n).where(t.c.id > last).order_by(t.c.id).limit(200)).fetchall()
        if not rows:
            break
        conn.execute(sa.text("UPDATE t SET n = :n WHERE id = :id"), [{"id": r.id, "n": r.n % 7} for r in rows])
        last = rows[-1].id
    see(last, conn.execute(sa.select(sa.func.sum(t.c.n))).scalar_one())
def downgrade():
    offset = 0
    conn = op.get_bind()
    while (ids := conn.execute(sa.text("SELECT id FROM t LIMIT :l OFFSET :o"), {"l": 150, "o": offset}).scalars().all()):
        offset += 150
    see(offset)
    op.execute("DELETE FROM t WHERE id > 3")

# === table_methods_and_metadata
#: CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
def upgrade():
    conn = op.get_bind()
    meta = sa.MetaData()
    made = sa.Table("made", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("t_id", sa.Integer, sa.ForeignKey("t.id")), sa.Column("when", sa.DateTime, server_default=sa.func.now()), sa.Index("ix_made", "t_id"))
    sa.Table("t", meta, autoload_with=conn)
    meta.create_all(bind=conn, checkfirst=True)
    see(sorted(meta.tables), made.name, made.fullname, meta.tables["t"].c.a.name, [t.name for t in meta.sorted_tables])
    made2 = sa.Table("made2", sa.MetaData(), sa.Column("x", sa.Integer))
    made2.create(conn)
    made2.create(conn, checkfirst=True)
    sa.Index("ix_made2_x", made2.c.x).create(conn)
    made2.drop(bind=conn, checkfirst=True)
def downgrade():
    op.get_bind().execute(sa.schema.DropTable(sa.Table("made", sa.MetaData())))

# === select_compiled_as_text
#: CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
#: INSERT INTO t VALUES (1, 'x');
def upgrade():
    t = sa.table("t", sa.column("id"), sa.column("a"))
    conn = op.get_bind()
    sql = str(sa.select(t.c.id).where(t.c.a == "x").compile(conn, compile_kwargs={"literal_binds": True}))
    see(" ".join(sql.split()))
    see(conn.execute(sa.text(sql)).scalar())
def downgrade():
    pass

# === regular_expressions
#: CREATE TABLE t (s TEXT);
#: INSERT INTO t VALUES ('alpha'), ('beta');
def upgrade():
    t = sa.table("t", sa.column("s", sa.String))
    see(op.get_bind().execute(sa.select(t.c.s).where(t.c.s.regexp_match("^b"))).scalars().all())
def downgrade():
    pass
