# === tables_and_columns
#: CREATE TABLE b (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20) DEFAULT 'x' NOT NULL, price NUMERIC(10, 2), at DATETIME DEFAULT CURRENT_TIMESTAMP, flag BOOLEAN DEFAULT 0, data JSON, n INTEGER DEFAULT (1 + 1), z);
#: CREATE TABLE a (x INTEGER, y TEXT, PRIMARY KEY (y, x));
#: CREATE VIEW vw AS SELECT id FROM b;
def upgrade():
    insp = sa.inspect(op.get_bind())
    see(insp.get_table_names(), insp.get_view_names(), insp.has_table("a"), insp.has_table("vw"), insp.has_table("nope"))
    for column in insp.get_columns("b"):
        see(column["name"], str(column["type"]), repr(column["type"]), column["nullable"], column["default"], column["primary_key"], sorted(column))
    see({c["name"]: c for c in insp.get_columns("a")}["x"]["primary_key"], [c["name"] for c in insp.get_columns("vw")])
    types = {c["name"]: c["type"] for c in insp.get_columns("b")}
    see(isinstance(types["name"], sa.String), isinstance(types["id"], sa.Integer), isinstance(types["at"], sa.DateTime), isinstance(types["data"], sa.JSON), types["name"].length, types["price"].precision, types["price"].scale, isinstance(types["flag"], sa.Boolean))
    see(isinstance(insp, sa.engine.reflection.Inspector), insp.dialect.name, insp.bind is op.get_bind(), insp.default_schema_name, insp.get_schema_names())
def downgrade():
    from sqlalchemy.engine.reflection import Inspector
    insp = Inspector.from_engine(op.get_bind()) if hasattr(Inspector, "from_engine") else sa.inspect(op.get_bind())
    try:
        insp.get_columns("nope")
    except sa.exc.NoSuchTableError as e:
        see(type(e).__name__, str(e))
    see(insp.get_table_comment("a") if False else "none")

# === indexes
#: CREATE TABLE t (a INTEGER, b TEXT UNIQUE, c TEXT, d TEXT, UNIQUE (c, d));
#: CREATE INDEX ix_a ON t (a);
#: CREATE UNIQUE INDEX ux_bc ON t (b, c);
#: CREATE INDEX ix_where ON t (d) WHERE d IS NOT NULL;
#: CREATE INDEX ix_expr ON t (lower(c));
#: CREATE INDEX ix_desc ON t (a DESC, b);
def upgrade():
    insp = sa.inspect(op.get_bind())
    indexes = insp.get_indexes("t")
    see(sorted(i["name"] for i in indexes))
    for index in sorted(indexes, key=lambda i: i["name"]):
        see(index["name"], index["column_names"], index["unique"], sorted(index), sorted(index.get("dialect_options")), index.get("expressions"))
    see(insp.has_index("t", "ix_a"), insp.has_index("t", "nope"), insp.get_indexes("seen"))
    if "ix_a" in {i["name"] for i in indexes}:
        op.drop_index("ix_a", "t")
    see(any(i["name"] == "ix_a" for i in sa.inspect(op.get_bind()).get_indexes("t")))
    see(any(i["name"] == "ix_a" for i in insp.get_indexes("t")))
    insp.clear_cache()
    see(any(i["name"] == "ix_a" for i in insp.get_indexes("t")))
def downgrade():
    existing = [i["name"] for i in sa.inspect(op.get_bind()).get_indexes("t")]
    for name, cols in (("ix_a", ["a"]), ("ux_bc", ["b", "c"])):
        if name not in existing:
            op.create_index(name, "t", cols)

# === keys_and_constraints
#: CREATE TABLE p (id INTEGER NOT NULL, k TEXT, CONSTRAINT pk_p PRIMARY KEY (id), CONSTRAINT uq_k UNIQUE (k));
#: CREATE TABLE q (a INTEGER NOT NULL, b INTEGER NOT NULL, p_id INTEGER NOT NULL, r INTEGER REFERENCES p (id) ON DELETE SET NULL, PRIMARY KEY (b, a), CONSTRAINT fk_q FOREIGN KEY(p_id) REFERENCES p (id) ON DELETE CASCADE ON UPDATE CASCADE, CONSTRAINT ck_a CHECK (a > 0), CHECK (b <> 5), CONSTRAINT uq_ab UNIQUE (a, b));
#: CREATE TABLE none (x TEXT);
def upgrade():
    insp = sa.inspect(op.get_bind())
    for table in ("p", "q", "none"):
        see(insp.get_pk_constraint(table), insp.get_foreign_keys(table), sorted(insp.get_unique_constraints(table), key=repr), sorted(insp.get_check_constraints(table), key=repr))
    fk = [f for f in insp.get_foreign_keys("q") if f["referred_table"] == "p" and f["constrained_columns"] == ["p_id"]][0]
    see(fk["name"], fk["referred_columns"], fk["referred_schema"], fk["options"], sorted(fk))
    see(insp.get_sorted_table_and_fkc_names()[-2:] if False else "")
    with op.batch_alter_table("q") as batch_op:
        if any(c["name"] == "uq_ab" for c in insp.get_unique_constraints("q")):
            batch_op.drop_constraint("uq_ab", type_="unique")
        batch_op.drop_constraint(fk["name"], type_="foreignkey")
    see([c["name"] for c in sa.inspect(op.get_bind()).get_unique_constraints("q")])
def downgrade():
    with op.batch_alter_table("q") as batch_op:
        batch_op.create_unique_constraint("uq_ab", ["a", "b"])
        batch_op.create_foreign_key("fk_q", "p", ["p_id"], ["id"], ondelete="CASCADE")

# === add_column_if_missing
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a TEXT);
#: INSERT INTO t VALUES (1, 'x');
def has_column(table, column):
    inspector = sa.inspect(op.get_bind())
    return column in [c["name"] for c in inspector.get_columns(table)]
def table_exists(name):
    return sa.inspect(op.get_bind()).has_table(name)
def upgrade():
    for name in ("a", "b", "c"):
        if not has_column("t", name):
            op.add_column("t", sa.Column(name, sa.String(10), nullable=True))
    if not table_exists("extra"):
        op.create_table("extra", sa.Column("id", sa.Integer, primary_key=True))
    see(table_exists("extra"), has_column("t", "c"))
    conn = op.get_bind()
    tables = sa.inspect(conn).get_table_names()
    see(tables)
def downgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        for name in ("b", "c"):
            if has_column("t", name):
                batch_op.drop_column(name)
    if table_exists("extra"):
        op.drop_table("extra")

# === autoload_with
#: CREATE TABLE p (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20) NOT NULL, born DATE, ok BOOLEAN, amount NUMERIC(8, 2), data JSON);
#: CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p (id) ON DELETE CASCADE, CONSTRAINT uq UNIQUE (p_id));
#: CREATE INDEX ix_p_name ON p (name);
#: INSERT INTO p VALUES (1, 'n', '2001-02-03', 1, 2.5, '{"a": 1}'), (2, 'm', NULL, 0, NULL, NULL);
#: INSERT INTO c VALUES (1, 1);
def upgrade():
    conn = op.get_bind()
    meta = sa.MetaData()
    p = sa.Table("p", meta, autoload_with=conn)
    c = sa.Table("c", meta, autoload_with=conn)
    see(list(p.c.keys()), [str(col.type) for col in p.columns], p.c.name.nullable, p.c.name.type.length, [k.name for k in p.primary_key.columns], [i.name for i in p.indexes], "name" in p.c, "nope" in p.c)
    see([(fk.parent.name, fk.column.table.name, fk.ondelete) for fk in c.foreign_keys], sorted(meta.tables.keys()))
    see(conn.execute(sa.select(p).order_by(p.c.id)).fetchall(), conn.execute(sa.select(p.c.name).join(c, c.c.p_id == p.c.id)).scalar(), conn.execute(sa.select(p.c.name, c.c.id).select_from(p.outerjoin(c)).order_by(p.c.id)).all())
    conn.execute(p.update().where(p.c.id == 2).values(born=conn.execute(sa.select(p.c.born)).scalar(), data={"q": 1}))
    see(conn.execute(p.insert().values(name="k")).inserted_primary_key)
    with op.batch_alter_table("p", copy_from=p) as batch_op:
        batch_op.add_column(sa.Column("extra", sa.Integer))
def downgrade():
    meta = sa.MetaData()
    meta.reflect(bind=op.get_bind())
    see(sorted(meta.tables))
    p = meta.tables["p"]
    see("extra" in p.c, p.c.extra.type.__class__.__name__)
    op.get_bind().execute(p.delete().where(p.c.name == "k"))
    op.drop_column("p", "extra")
    meta = sa.MetaData()
    meta.reflect(op.get_bind(), only=["c"])
    see(sorted(meta.tables), [t.name for t in meta.sorted_tables])
    try:
        sa.Table("nope", sa.MetaData(), autoload_with=op.get_bind())
    except sa.exc.NoSuchTableError as e:
        see(type(e).__name__, str(e))

# === reflected_table_with_overrides
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, state VARCHAR(10), stamp VARCHAR);
#: INSERT INTO t VALUES (1, 'on', '2020-01-01 00:00:00.000000');
def upgrade():
    conn = op.get_bind()
    t = sa.Table("t", sa.MetaData(), sa.Column("stamp", sa.DateTime), autoload_with=conn)
    see([c.name for c in t.c], conn.execute(sa.select(t)).first())
    small = sa.Table("t", sa.MetaData(), autoload_with=conn, include_columns=["state"]) if False else None
    t2 = sa.Table("t", sa.MetaData(), autoload_with=conn, extend_existing=True)
    see(t2.c.stamp.type.__class__.__name__, t2.c["state"].type.length)
    insp = sa.inspect(conn)
    insp.reflect_table(sa.Table("t", sa.MetaData()), None)
def downgrade():
    pass

# === enums_of_another_dialect
#: CREATE TABLE t (id INTEGER);
def upgrade():
    insp = sa.inspect(op.get_bind())
    see(insp.get_enums())
def downgrade():
    see(sa.inspect(op.get_bind()).get_sequence_names())

# === batch_with_reflection_and_reading
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, kind VARCHAR(10), parent INTEGER REFERENCES t (id));
#: INSERT INTO t VALUES (1, 'a', NULL), (2, NULL, 1);
def upgrade():
    conn = op.get_bind()
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("level", sa.Integer(), nullable=True))
    for row in conn.execute(sa.text("SELECT id, parent FROM t")).mappings():
        conn.execute(sa.text("UPDATE t SET level = :l WHERE id = :i"), {"l": 0 if row["parent"] is None else 1, "i": row["id"]})
    with op.batch_alter_table("t", recreate="always", naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"}) as batch_op:
        batch_op.alter_column("level", nullable=False, existing_type=sa.Integer())
        batch_op.drop_constraint("fk_t_parent_t", type_="foreignkey")
    see([(c["name"], c["nullable"]) for c in sa.inspect(conn).get_columns("t")])
def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("level")
        batch_op.create_foreign_key("fk_back", "t", ["parent"], ["id"])

# === rename_what_is_there
#: CREATE TABLE old_a (id INTEGER PRIMARY KEY);
#: CREATE TABLE old_b (id INTEGER PRIMARY KEY);
#: CREATE TABLE keep (id INTEGER PRIMARY KEY);
def upgrade():
    inspector = sa.inspect(op.get_bind())
    for table in inspector.get_table_names():
        if table.startswith("old_"):
            op.rename_table(table, table.replace("old_", "new_"))
    see(inspector.get_table_names(), sa.inspect(op.get_bind()).get_table_names())
def downgrade():
    for table in reversed(sa.inspect(op.get_bind()).get_table_names()):
        if table.startswith("new_"):
            op.rename_table(table, "old_" + table[4:])

# === constraint_names_by_columns
#: CREATE TABLE u (id INTEGER PRIMARY KEY);
#: CREATE TABLE s (id INTEGER PRIMARY KEY, u_id INTEGER, CONSTRAINT fk_weird FOREIGN KEY(u_id) REFERENCES u (id));
from sqlalchemy.engine import reflection
def find_fk(conn, table, columns, referred):
    for fk in reflection.Inspector(conn).get_foreign_keys(table) if False else sa.inspect(conn).get_foreign_keys(table):
        if fk["referred_table"] == referred and set(fk["constrained_columns"]) == columns:
            return fk["name"]
def upgrade():
    name = find_fk(op.get_bind(), "s", {"u_id"}, "u")
    see(name)
    with op.batch_alter_table("s") as batch_op:
        batch_op.drop_constraint(name, type_="foreignkey")
        batch_op.create_foreign_key("fk_s_u", "u", ["u_id"], ["id"], ondelete="CASCADE")
def downgrade():
    with op.batch_alter_table("s") as batch_op:
        batch_op.drop_constraint(find_fk(op.get_bind(), "s", {"u_id"}, "u"), type_="foreignkey")
        batch_op.create_foreign_key("fk_weird", "u", ["u_id"], ["id"])

# === multi_reflection
#: CREATE TABLE a (id INTEGER PRIMARY KEY, v TEXT);
#: CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));
def upgrade():
    insp = sa.inspect(op.get_bind())
    see(sorted(insp.get_multi_columns()), {k[1]: [c["name"] for c in v] for k, v in insp.get_multi_columns().items()})
    see(insp.get_temp_table_names(), insp.get_materialized_view_names() if False else [])
    see(insp.get_view_definition("nope") if False else None)
def downgrade():
    see(sa.inspect(op.get_bind()).get_sorted_table_and_fkc_names())

# === views_and_their_text
#: CREATE TABLE t (id INTEGER PRIMARY KEY);
#: CREATE VIEW v AS SELECT id AS x FROM t;
def upgrade():
    insp = sa.inspect(op.get_bind())
    see(insp.get_view_names(), insp.get_view_definition("v"))
    for view in insp.get_view_names():
        op.execute(sa.text(f"DROP VIEW {view}"))
def downgrade():
    op.execute("CREATE VIEW v AS SELECT id AS x FROM t")

# === table_options_of_names
#: CREATE TABLE "Mixed Case" ("Order" INTEGER PRIMARY KEY, "user id" TEXT);
#: INSERT INTO "Mixed Case" VALUES (1, 'u');
def upgrade():
    conn = op.get_bind()
    insp = sa.inspect(conn)
    see(insp.get_table_names(), [c["name"] for c in insp.get_columns("Mixed Case")])
    t = sa.Table("Mixed Case", sa.MetaData(), autoload_with=conn)
    row = conn.execute(sa.select(t)).first()
    see(row.Order, row._mapping["user id"], getattr(row, "user id"))
    conn.execute(t.update().values({"user id": "w"}))
    conn.execute(t.insert().values(**{"Order": 2, "user id": "z"}))
def downgrade():
    op.rename_table("Mixed Case", "plain")
