# === rows_by_name_index_and_unpacking
#: CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20), age INTEGER);
#: INSERT INTO users VALUES (1, 'ann', 30), (2, 'bob', NULL), (3, 'cyd', 41);
def upgrade():
    conn = op.get_bind()
    rows = conn.execute(sa.text("SELECT id, name, age FROM users ORDER BY id")).fetchall()
    see(len(rows), rows[0], rows[0].name, rows[0][1], rows[-1][-1], rows)
    for id_, name, age in rows:
        see((id_, name, age))
    first = rows[0]
    see(tuple(first), list(first), len(first), first == (1, "ann", 30), first._fields, first[0:2], 30 in first)
    see(dict(first._mapping), first._asdict(), first._mapping["name"], list(first._mapping.keys()), first._tuple())
    see(hash(first) == hash((1, "ann", 30)), first < rows[1], sorted(rows, reverse=True)[0], first.count("ann"), first.index("ann"))
    see(str(first), "%s-%s-%s" % tuple(first), f"{first.name}")
def downgrade():
    row = op.get_bind().execute(sa.text("SELECT name FROM users WHERE id = :id"), {"id": 2}).fetchone()
    see(row, row.name, row[0])
    try:
        row.missing
    except AttributeError as e:
        see(str(e))
    try:
        row[5]
    except IndexError as e:
        see(type(e).__name__)

# === result_methods
#: CREATE TABLE t (a INTEGER, b TEXT);
#: INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'z'), (4, 'x');
def upgrade():
    conn = op.get_bind()
    def result():
        return conn.execute(sa.text("SELECT a, b FROM t ORDER BY a"))
    see(result().first(), result().fetchone(), result().scalar(), result().all()[1], result().fetchmany(2), list(result().keys()))
    see(result().scalars().all(), result().scalars(1).all(), result().scalars("b").first(), result().mappings().all(), result().mappings().first())
    see([dict(r) for r in result().mappings()], result().columns("b").all(), result().columns(1, 0).first())
    see(result().unique().all(), conn.execute(sa.text("SELECT b FROM t")).unique().all(), conn.execute(sa.text("SELECT b FROM t")).scalars().unique().all())
    see([list(p) for p in result().partitions(3)], result().returns_rows, [r for r in result().yield_per(2)])
    r = result()
    see(r.fetchone(), r.fetchone(), r.fetchmany(1), r.fetchall(), r.fetchall(), r.fetchone())
    r = result()
    see(next(r), next(r).b)
    r = result()
    see(r.first())
    try:
        r.fetchall()
    except Exception as e:
        see(type(e).__name__, str(e).split("\n")[0])
    see(result().mappings().fetchmany(1), result().tuples().first())
    see(conn.scalar(sa.text("SELECT count(*) FROM t")), conn.scalars(sa.text("SELECT b FROM t")).all())
    see(conn.execute(sa.text("SELECT a FROM t WHERE a > 9")).first(), conn.execute(sa.text("SELECT a FROM t WHERE a > 9")).scalar(), conn.execute(sa.text("SELECT a FROM t WHERE a > 9")).fetchall())
def downgrade():
    conn = op.get_bind()
    see(conn.execute(sa.text("SELECT a FROM t WHERE a = 1")).one(), conn.execute(sa.text("SELECT a FROM t WHERE a = 1")).scalar_one())
    see(conn.execute(sa.text("SELECT a FROM t WHERE a = 9")).one_or_none(), conn.execute(sa.text("SELECT a FROM t WHERE a = 9")).scalar_one_or_none())
    for method in ("one", "scalar_one"):
        for where in ("a = 9", "a > 1"):
            try:
                getattr(conn.execute(sa.text(f"SELECT a FROM t WHERE {where}")), method)()
            except Exception as e:
                see(type(e).__module__, type(e).__name__, str(e))
    try:
        conn.execute(sa.text("SELECT a FROM t")).one_or_none()
    except sa.exc.MultipleResultsFound as e:
        see(str(e))
    from sqlalchemy.exc import NoResultFound
    try:
        conn.execute(sa.text("SELECT a FROM t WHERE a = 9")).scalars().one()
    except NoResultFound as e:
        see(str(e))

# === rowcounts_and_results_of_changes
#: CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT);
#: INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'z');
t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String))
def upgrade():
    conn = op.get_bind()
    see(conn.execute(sa.text("UPDATE t SET b = 'q' WHERE a > 1")).rowcount)
    see(conn.execute(t.update().where(t.c.a == 9).values(b="n")).rowcount)
    see(conn.execute(t.delete().where(t.c.b == "q")).rowcount)
    see(conn.execute(t.insert().values(a=7, b="w")).rowcount)
    see(conn.execute(sa.text("INSERT INTO t (b) VALUES ('auto')")).lastrowid)
    real = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.String))
    result = conn.execute(real.insert().values(b="again"))
    see(result.inserted_primary_key, result.inserted_primary_key[0], result.lastrowid, result.is_insert, result.returns_rows)
    see(conn.execute(sa.insert(real).returning(real.c.a, real.c.b), {"b": "ret"}).fetchall())
    see(conn.execute(sa.update(real).where(real.c.a == 7).values(b="up").returning(real.c.b)).scalar_one())
    see(conn.execute(sa.delete(real).where(real.c.a == 7).returning(real)).all())
    try:
        conn.execute(sa.text("DELETE FROM t WHERE a = 100")).fetchall()
    except Exception as e:
        see(type(e).__name__, str(e).split("\n")[0])
def downgrade():
    see(op.get_bind().execute(sa.text("DELETE FROM t")).rowcount)

# === executemany_with_dicts
#: CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, score REAL);
#: INSERT INTO t VALUES (1, 'a', 1.5), (2, 'b', NULL);
t = sa.table("t", sa.column("id"), sa.column("name"), sa.column("score"))
def upgrade():
    conn = op.get_bind()
    conn.execute(sa.text("INSERT INTO t (id, name, score) VALUES (:id, :name, :score)"), [{"id": 10 + i, "name": f"n{i}", "score": i / 4} for i in range(3)])
    conn.execute(t.insert(), [{"id": 20, "name": "x", "score": 1}, {"id": 21, "name": "y", "score": None}])
    result = conn.execute(t.update().where(t.c.id == sa.bindparam("which")).values(name=sa.bindparam("to")), [{"which": 1, "to": "A"}, {"which": 2, "to": "B"}])
    see(result.rowcount)
    conn.execute(t.delete().where(t.c.id == sa.bindparam("b_id")), [{"b_id": 10}, {"b_id": 11}])
    conn.execute(sa.insert(t).values([{"id": 30, "name": "m"}, {"id": 31, "name": "n"}]))
    op.bulk_insert(t, [{"id": 40, "name": "bulk", "score": 0.1}])
    conn.execute(t.insert(), {"id": 50, "name": "single"})
def downgrade():
    op.get_bind().execute(sa.text("DELETE FROM t WHERE id = :id"), [{"id": 10 + i} for i in range(50)])

# === loop_with_updates
#: CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, slug TEXT);
#: INSERT INTO posts (id, title) VALUES (1, 'Hello World'), (2, 'A  b'), (3, NULL), (4, 'Ünïcode – Ok');
import re
posts = sa.table("posts", sa.column("id", sa.Integer), sa.column("title", sa.Text), sa.column("slug", sa.Text))
def upgrade():
    bind = op.get_bind()
    for row in bind.execute(sa.select(posts.c.id, posts.c.title)):
        if not row.title:
            continue
        slug = re.sub(r"[^a-z0-9]+", "-", row.title.lower()).strip("-")
        bind.execute(posts.update().where(posts.c.id == row.id).values(slug=slug))
    with op.batch_alter_table("posts") as batch_op:
        batch_op.create_index("ix_posts_slug", ["slug"], unique=True)
def downgrade():
    op.drop_index("ix_posts_slug", table_name="posts")
    op.execute(posts.update().values(slug=None))

# === driver_sql_and_pragma
#: CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT NOT NULL DEFAULT 'd');
#: INSERT INTO t (id) VALUES (1), (2);
def upgrade():
    conn = op.get_bind()
    see(conn.exec_driver_sql("PRAGMA table_info(t)").fetchall())
    see(conn.execute(sa.text("PRAGMA foreign_keys")).scalar())
    see([r.name for r in conn.exec_driver_sql("PRAGMA table_info('t')")], conn.exec_driver_sql("PRAGMA index_list(t)").fetchall())
    conn.exec_driver_sql("INSERT INTO t (id, v) VALUES (?, ?)", (3, "x"))
    conn.exec_driver_sql("INSERT INTO t (id, v) VALUES (?, ?)", [(4, "y"), (5, "z")])
    conn.exec_driver_sql("UPDATE t SET v = :v WHERE id = :id", {"v": "named", "id": 1})
    see(conn.exec_driver_sql("SELECT * FROM t WHERE id > ? ORDER BY id", (2,)).all())
    see(conn.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").scalars().all())
    conn.execute(sa.text("PRAGMA foreign_keys=ON"))
    see(conn.execute(sa.text("PRAGMA foreign_keys")).scalar())
    see(conn.exec_driver_sql("SELECT 'a:b', '%', '100%' || ''").first())
def downgrade():
    op.get_bind().exec_driver_sql("DELETE FROM t WHERE id > 2")

# === text_with_bindparams
#: CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, at DATETIME);
#: INSERT INTO t VALUES (1, 'a', '2020-01-02 03:04:05.000000'), (2, 'b', NULL), (3, 'c', NULL);
from datetime import datetime
def upgrade():
    conn = op.get_bind()
    see(conn.execute(sa.text("SELECT v FROM t WHERE id IN :ids ORDER BY id").bindparams(sa.bindparam("ids", expanding=True)), {"ids": [1, 3]}).scalars().all())
    see(conn.execute(sa.text("SELECT v FROM t WHERE id = :i").bindparams(i=2)).scalar())
    see(conn.execute(sa.text("SELECT id, at FROM t WHERE id = 1")).first())
    see(conn.execute(sa.text("SELECT id, at FROM t WHERE id = 1").columns(sa.column("id", sa.Integer), sa.column("at", sa.DateTime))).first())
    see(conn.execute(sa.text("SELECT id, at FROM t WHERE id = 1").columns(id=sa.Integer, at=sa.DateTime)).first().at)
    conn.execute(sa.text("UPDATE t SET at = :now WHERE id = 2").bindparams(sa.bindparam("now", datetime(2021, 5, 6, 7, 8, 9), type_=sa.DateTime())))
    conn.execute(sa.text("UPDATE t SET v = 'a\\:b' || :x WHERE id = 3"), {"x": "'q'"})
    see(conn.execute(sa.select(sa.text("id, v")).select_from(sa.text("t")).where(sa.text("id > :n")).order_by(sa.text("id DESC")), {"n": 1}).fetchall())
    try:
        conn.execute(sa.text("SELECT :missing"))
    except Exception as e:
        see(type(e).__name__, str(e).split("\n")[0])
def downgrade():
    op.execute(sa.text("UPDATE t SET v = :v").bindparams(v="z"))

# === nested_transactions
#: CREATE TABLE t (a INTEGER NOT NULL UNIQUE);
#: INSERT INTO t VALUES (1);
def upgrade():
    conn = op.get_bind()
    conn.execute(sa.text("INSERT INTO t VALUES (2)"))
    try:
        with conn.begin_nested():
            conn.execute(sa.text("INSERT INTO t VALUES (3)"))
            conn.execute(sa.text("INSERT INTO t VALUES (1)"))
    except sa.exc.IntegrityError as e:
        see(type(e).__name__, str(e.orig))
    with conn.begin_nested():
        conn.execute(sa.text("INSERT INTO t VALUES (4)"))
    nested = conn.begin_nested()
    conn.execute(sa.text("INSERT INTO t VALUES (5)"))
    nested.rollback()
    nested = conn.begin_nested()
    conn.execute(sa.text("INSERT INTO t VALUES (6)"))
    nested.commit()
    see(conn.in_transaction(), conn.closed, conn.in_nested_transaction())
def downgrade():
    op.execute("DELETE FROM t WHERE a > 1")

# === errors_with_their_texts
#: CREATE TABLE t (a INTEGER NOT NULL UNIQUE, b TEXT CHECK (b <> 'q'));
#: INSERT INTO t VALUES (1, 'x');
import sqlalchemy.exc
from sqlalchemy.exc import OperationalError, IntegrityError, SQLAlchemyError, DBAPIError
def upgrade():
    conn = op.get_bind()
    for sql in ("SELECT * FROM missing", "INSERT INTO t VALUES (1, 'y')", "INSERT INTO t VALUES (2, 'q')", "INSERT INTO t (b) VALUES ('y')", "ALTER TABLE t ADD COLUMN a INTEGER", "selec", "SELECT nope FROM t"):
        try:
            conn.execute(sa.text(sql))
        except DBAPIError as e:
            see(type(e).__name__, str(e.orig), type(e.orig).__name__, isinstance(e, SQLAlchemyError))
    try:
        op.drop_column("missing", "x")
    except OperationalError as e:
        see(e.args[0])
    try:
        op.create_table("t", sa.Column("id", sa.Integer))
    except (sa.exc.OperationalError, sa.exc.ProgrammingError):
        see("exists")
def downgrade():
    op.get_bind().execute(sa.text("INSERT INTO t VALUES (1, 'y')"))

# === error_ends_the_upgrade_after_changes
#: CREATE TABLE t (a INTEGER NOT NULL);
#: INSERT INTO t VALUES (1);
def upgrade():
    op.create_table("early", sa.Column("id", sa.Integer, primary_key=True))
    n = op.get_bind().execute(sa.text("SELECT count(*) FROM t")).scalar()
    op.execute(f"INSERT INTO t VALUES ({n + 1})")
    op.create_table("late", sa.Column("id", sa.Integer, primary_key=True))
    if n == 1:
        raise ValueError(f"found {n} rows")
def downgrade():
    rows = op.get_bind().execute(sa.text("SELECT a FROM t")).fetchall()
    assert len(rows) > 5, "too few rows: %d" % len(rows)

# === dialect_and_engine_names
def upgrade():
    bind = op.get_bind()
    see(bind.dialect.name, bind.engine.name, op.get_context().dialect.name, bind.engine.dialect.name, op.get_context().bind.dialect.name)
    see(bind.dialect.driver)
    see(isinstance(bind, sa.engine.Connection), isinstance(bind.engine, sa.engine.Engine), op.get_context().as_sql)
    if bind.dialect.name == "postgresql":
        op.execute("CREATE EXTENSION citext")
    elif bind.engine.name == "sqlite":
        op.create_table("lite", sa.Column("id", sa.Integer, primary_key=True))
    see(bind.dialect.supports_alter)
def downgrade():
    from alembic import context
    see(context.is_offline_mode() if False else "online")
    if op.get_bind().dialect.has_table(op.get_bind(), "lite"):
        op.drop_table("lite")

# === execution_options_and_commit
#: CREATE TABLE t (a INTEGER);
def upgrade():
    conn = op.get_bind()
    conn.execution_options(stream_results=True).execute(sa.text("INSERT INTO t VALUES (1)"))
    conn.execute(sa.text("INSERT INTO t VALUES (2)").execution_options(autocommit=True))
    with op.get_context().autocommit_block():
        op.execute("INSERT INTO t VALUES (3)")
    conn.execute(sa.text("INSERT INTO t VALUES (4)"), execution_options={"x": 1})
    see(conn.get_execution_options().get("nothing"))
def downgrade():
    op.execute("DELETE FROM t")

# === bulk_insert_into_the_returned_table
def upgrade():
    t = op.create_table("kinds", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20), nullable=False), sa.Column("flag", sa.Boolean, server_default=sa.true()), sa.Column("meta", sa.JSON), sa.Column("made", sa.DateTime(timezone=True)))
    import datetime
    op.bulk_insert(t, [{"id": 1, "name": "a", "flag": False, "meta": {"k": [1, None]}, "made": datetime.datetime(2020, 1, 2, 3, 4, 5, 6)}, {"id": 2, "name": "b", "flag": True, "meta": None, "made": datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)}])
    op.bulk_insert(t, [])
    conn = op.get_bind()
    see([c.name for c in t.columns], t.c.name.type.length, conn.execute(sa.select(t)).fetchall(), conn.execute(t.select().order_by(t.c.id.desc())).first().meta)
    see(conn.execute(t.insert().values(name="c")).inserted_primary_key)
    see(conn.execute(sa.select(sa.func.count()).select_from(t)).scalar(), conn.execute(sa.select(t.c.flag).where(t.c.name == "c")).scalar())
def downgrade():
    op.drop_table("kinds")

# === insert_from_select_and_copy
#: CREATE TABLE src (id INTEGER PRIMARY KEY, first TEXT, last TEXT);
#: INSERT INTO src VALUES (1, 'A', 'B'), (2, 'C', NULL);
def upgrade():
    src = sa.table("src", sa.column("id", sa.Integer), sa.column("first", sa.String), sa.column("last", sa.String))
    dst = op.create_table("dst", sa.Column("id", sa.Integer, primary_key=True), sa.Column("full", sa.String))
    conn = op.get_bind()
    conn.execute(dst.insert().from_select(["id", "full"], sa.select(src.c.id, src.c.first + " " + sa.func.coalesce(src.c.last, "?"))))
    conn.execute(sa.insert(dst).from_select(["id", "full"], sa.select(src.c.id + 100, sa.func.upper(src.c.first)).where(src.c.last.is_(None))))
    see(conn.execute(sa.select(dst)).all())
    op.drop_table("src")
def downgrade():
    op.create_table("src", sa.Column("id", sa.Integer, primary_key=True), sa.Column("first", sa.Text), sa.Column("last", sa.Text))
    op.execute("INSERT INTO src SELECT id, substr(\"full\", 1, 1), NULL FROM dst WHERE id < 100")
    op.drop_table("dst")

# === empty_database_answers
#: CREATE TABLE t (a INTEGER, b TEXT);
def upgrade():
    conn = op.get_bind()
    result = conn.execute(sa.text("SELECT a, b FROM t"))
    see(list(result.keys()), result.fetchall())
    see(conn.execute(sa.text("SELECT max(a), count(*) FROM t")).first(), conn.execute(sa.text("SELECT a FROM t")).scalars().all())
    if not conn.execute(sa.text("SELECT 1 FROM t LIMIT 1")).fetchone():
        op.drop_table("t")
    for row in conn.execute(sa.text("SELECT 1 WHERE 0")):
        see(row)
def downgrade():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.Text))

# === raw_connection_of_the_driver
#: CREATE TABLE t (a INTEGER);
#: INSERT INTO t VALUES (1);
def upgrade():
    conn = op.get_bind()
    cursor = conn.connection.cursor()
    cursor.execute("SELECT a FROM t")
    see(cursor.fetchall())
def downgrade():
    pass

# === async_run_sync
#: CREATE TABLE t (a INTEGER);
#: INSERT INTO t VALUES (1);
def upgrade():
    async def work(connection):
        result = await connection.execute(sa.text("SELECT a FROM t"))
        see(result.fetchall())
    see(type(work).__name__)
def downgrade():
    pass
