# === types_that_a_script_decorates
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, data JSON, at TIMESTAMP, tags TEXT);
#: INSERT INTO t VALUES (1, '{"a": 1}', '2020-01-01 10:00:00.000000', 'x,y'), (2, NULL, NULL, NULL);
import datetime
from sqlalchemy.types import TypeDecorator
class Tags(TypeDecorator):
    impl = sa.Text
    cache_ok = True
    def process_bind_param(self, value, dialect):
        return None if value is None else ",".join(value)
    def process_result_value(self, value, dialect):
        return [] if value is None else value.split(",")
class Utc(TypeDecorator):
    impl = sa.TIMESTAMP
    cache_ok = True
    def process_bind_param(self, value, _):
        return value and value.astimezone(datetime.timezone.utc)
    def process_result_value(self, value, _):
        return value and value.replace(tzinfo=datetime.timezone.utc)
t = sa.table("t", sa.column("id", sa.Integer), sa.column("data", sa.JSON), sa.column("at", Utc()), sa.column("tags", Tags))
def upgrade():
    conn = op.get_bind()
    for row in conn.execute(sa.select(t).order_by(t.c.id)):
        see(row.tags, row.at, row.data)
    conn.execute(t.update().where(t.c.id == 2).values(tags=["p", "q"], at=datetime.datetime(2021, 1, 1, 12, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))))
    conn.execute(t.insert(), [{"id": 3, "tags": ["z"]}, {"id": 4, "tags": None}])
    see(conn.execute(sa.select(t.c.id).where(t.c.tags == ["p", "q"])).scalars().all())
    op.bulk_insert(t, [{"id": 5, "tags": ["bulk"]}])
def downgrade():
    op.execute(t.delete().where(t.c.id > 2))

# === optuna_like_value_types
#: CREATE TABLE trial_values (trial_value_id INTEGER NOT NULL PRIMARY KEY, trial_id INTEGER, value FLOAT NOT NULL);
#: INSERT INTO trial_values VALUES (1, 1, 1.5), (2, 1, 1e308), (3, 2, -2);
import enum
from sqlalchemy.orm import Session
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import declarative_base
BaseModel = declarative_base()
class FloatTypeEnum(enum.Enum):
    FINITE = 1
    INF_POS = 2
    INF_NEG = 3
class TrialValueModel(BaseModel):
    __tablename__ = "trial_values"
    trial_value_id = sa.Column(sa.Integer, primary_key=True)
    trial_id = sa.Column(sa.Integer)
    value = sa.Column(sa.Float(precision=53), nullable=True)
    value_type = sa.Column(sa.Enum(FloatTypeEnum), nullable=False)
def upgrade():
    bind = op.get_bind()
    inspector = sa.inspect(bind)
    column_names = [c["name"] for c in inspector.get_columns("trial_values")]
    sa.Enum(FloatTypeEnum).create(bind, checkfirst=True)
    with op.batch_alter_table("trial_values") as batch_op:
        batch_op.alter_column("value", existing_type=sa.Float(precision=53), nullable=True)
        if "value_type" not in column_names:
            batch_op.add_column(sa.Column("value_type", sa.Enum("FINITE", "INF_POS", "INF_NEG", name="floattypeenum"), nullable=False, server_default="FINITE"))
    session = Session(bind=bind)
    try:
        records = session.query(TrialValueModel).filter(sa.or_(TrialValueModel.value > 1e16, TrialValueModel.value < 0)).all()
        mapping = []
        for r in records:
            mapping.append({"trial_value_id": r.trial_value_id, "value_type": FloatTypeEnum.INF_POS if r.value > 0 else FloatTypeEnum.FINITE, "value": None if r.value > 0 else r.value})
        session.bulk_update_mappings(TrialValueModel, mapping)
        session.commit()
    except SQLAlchemyError as e:
        session.rollback()
        raise e
    finally:
        session.close()
def downgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    try:
        for r in session.query(TrialValueModel).yield_per(100):
            if r.value_type == FloatTypeEnum.INF_POS:
                r.value = 12345.75
        session.query(TrialValueModel).filter(TrialValueModel.value.is_(None)).delete()
        session.commit()
    finally:
        session.close()
    with op.batch_alter_table("trial_values") as batch_op:
        batch_op.drop_column("value_type")

# === superset_like_json_rewrite
#: CREATE TABLE dashboards (id INTEGER NOT NULL PRIMARY KEY, position_json TEXT, json_metadata TEXT, created_on DATETIME);
#: INSERT INTO dashboards VALUES (1, '{"A": {"type": "CHART", "meta": {"chartId": 3}}}', '{"x": 1}', '2019-01-01 00:00:00'), (2, NULL, 'broken{', NULL);
import json, logging
from sqlalchemy.ext.declarative import declarative_base
Base = declarative_base()
logger = logging.getLogger("alembic.env")
class Dashboard(Base):
    __tablename__ = "dashboards"
    id = sa.Column(sa.Integer, primary_key=True)
    position_json = sa.Column(sa.Text)
    json_metadata = sa.Column(sa.Text)
def migrate(dashboard):
    metadata = json.loads(dashboard.json_metadata or "{}")
    metadata["migrated"] = True
    if dashboard.position_json:
        for key, value in json.loads(dashboard.position_json).items():
            if value.get("type") == "CHART":
                metadata.setdefault("charts", []).append(value["meta"]["chartId"])
    dashboard.json_metadata = json.dumps(metadata, indent=2, sort_keys=True)
def upgrade():
    bind = op.get_bind()
    session = sa.orm.Session(bind=bind)
    dashboards = session.query(Dashboard).all()
    for i, dashboard in enumerate(dashboards):
        logger.info("scanning dashboard (%s/%s) >>>>", i + 1, len(dashboards))
        try:
            migrate(dashboard)
        except ValueError as e:
            see(f"dashboard {dashboard.id} failed: {e}")
            continue
    session.commit()
    session.close()
def downgrade():
    bind = op.get_bind()
    session = sa.orm.Session(bind=bind)
    for dashboard in session.query(Dashboard).filter(Dashboard.json_metadata.like('%"migrated"%')):
        data = json.loads(dashboard.json_metadata)
        data.pop("migrated", None)
        dashboard.json_metadata = json.dumps(data)
        session.merge(dashboard)
    session.commit()
    session.close()

# === airflow_like_guards
#: CREATE TABLE task_instance (task_id VARCHAR(250) NOT NULL, dag_id VARCHAR(250) NOT NULL, execution_date TIMESTAMP NOT NULL, state VARCHAR(20), PRIMARY KEY (task_id, dag_id, execution_date));
#: CREATE INDEX ti_state ON task_instance (state);
#: INSERT INTO task_instance VALUES ('t', 'd', '2020-01-01 00:00:00.000000', 'success');
from contextlib import contextmanager
@contextmanager
def disabled_fks(op):
    if op.get_bind().dialect.name == "sqlite":
        op.execute("PRAGMA foreign_keys=off")
        yield op
        op.execute("PRAGMA foreign_keys=on")
    else:
        yield op
def get_table_constraints(conn, table_name):
    constraint_dict = {}
    if conn.dialect.name == "mssql":
        return constraint_dict
    for con in sa.inspect(conn).get_pk_constraint(table_name)["constrained_columns"]:
        constraint_dict.setdefault("PRIMARY KEY", []).append(con)
    return constraint_dict
def upgrade():
    conn = op.get_bind()
    see(get_table_constraints(conn, "task_instance"))
    with disabled_fks(op):
        with op.batch_alter_table("task_instance") as batch_op:
            batch_op.add_column(sa.Column("map_index", sa.Integer(), nullable=False, server_default=sa.text("-1")))
            for index in sa.inspect(conn).get_indexes("task_instance"):
                batch_op.drop_index(index["name"])
    tables = sa.inspect(conn).get_table_names()
    if "task_map" not in tables:
        op.create_table("task_map", sa.Column("dag_id", sa.String(250), primary_key=True), sa.Column("length", sa.Integer, nullable=False), sa.CheckConstraint("length >= 0", name="ck_task_map_length"))
def downgrade():
    conn = op.get_bind()
    op.drop_table("task_map")
    with op.batch_alter_table("task_instance") as batch_op:
        batch_op.drop_column("map_index")
        batch_op.create_index("ti_state", ["state"])
    see(conn.execute(sa.text("SELECT execution_date FROM task_instance")).scalar())

# === jupyterhub_like_checks
#: CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(255), admin BOOLEAN);
#: CREATE TABLE servers (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER);
#: INSERT INTO users VALUES (1, 'root', 1), (2, 'guest', 0);
#: INSERT INTO servers VALUES (10, 1), (11, 7);
from sqlalchemy import Column, ForeignKey, Integer, Table, MetaData, Unicode, inspect
def upgrade():
    engine = op.get_bind().engine
    tables = sa.inspect(op.get_bind()).get_table_names()
    if "roles" not in tables:
        op.create_table("roles", Column("id", Integer, primary_key=True), Column("name", Unicode(255), unique=True))
    c = op.get_bind()
    meta = MetaData()
    users = Table("users", meta, autoload_with=c)
    servers = Table("servers", meta, autoload_with=c)
    orphans = [row[0] for row in c.execute(sa.select(servers.c.id).where(servers.c.user_id.not_in(sa.select(users.c.id)))).fetchall()]
    see(orphans)
    for orphan in orphans:
        c.execute(servers.delete().where(servers.c.id == orphan))
    admins = c.execute(sa.text("SELECT name, admin FROM users WHERE admin = :yes"), {"yes": True}).fetchall()
    see(admins)
    roles = sa.table("roles", sa.column("id", Integer), sa.column("name", Unicode))
    c.execute(roles.insert(), [{"name": f"role-{name}"} for name, _ in admins])
def downgrade():
    if "roles" in sa.inspect(op.get_bind()).get_table_names():
        op.drop_table("roles")

# === prefect_like_batches
#: CREATE TABLE flow_run (id CHAR(36) DEFAULT (lower(hex(randomblob(2)))) NOT NULL PRIMARY KEY, name VARCHAR, state_id CHAR(36));
#: CREATE TABLE flow_run_state (id CHAR(36) NOT NULL PRIMARY KEY, flow_run_id CHAR(36), name VARCHAR);
#: INSERT INTO flow_run VALUES ('a', 'one', NULL), ('b', 'two', NULL), ('c', 'three', NULL);
#: INSERT INTO flow_run_state VALUES ('s1', 'a', 'Done'), ('s2', 'b', 'Failed');
def upgrade():
    with op.get_context().autocommit_block():
        conn = op.get_bind()
        while True:
            result = conn.execute(sa.text("""
                UPDATE flow_run SET state_id = (SELECT s.id FROM flow_run_state AS s WHERE s.flow_run_id = flow_run.id LIMIT 1)
                WHERE flow_run.id in (SELECT id FROM flow_run WHERE state_id IS NULL AND EXISTS (SELECT 1 FROM flow_run_state s WHERE s.flow_run_id = flow_run.id) LIMIT 1)
            """))
            see(result.rowcount)
            if result.rowcount <= 0:
                break
def downgrade():
    op.execute("PRAGMA foreign_keys=OFF")
    op.execute("UPDATE flow_run SET state_id = NULL")

# === what_needs_the_application
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY);
from myapp.models import User, db
def upgrade():
    for user in db.session.query(User).all():
        op.execute(f"INSERT INTO t VALUES ({user.id})")
def downgrade():
    pass

# === hashing_and_dates_of_the_library
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, name TEXT, digest TEXT, created VARCHAR, token BLOB);
#: INSERT INTO t (id, name, created) VALUES (1, 'ann', '2020-02-29'), (2, 'bob', NULL);
import hashlib, json, uuid, datetime as dt
from collections import defaultdict, OrderedDict
def upgrade():
    conn = op.get_bind()
    groups = defaultdict(list)
    for id_, name, created in conn.execute(sa.text("SELECT id, name, created FROM t ORDER BY id")):
        digest = hashlib.sha256(name.encode("utf-8")).hexdigest()[:12]
        when = dt.datetime.strptime(created, "%Y-%m-%d") if created else None
        conn.execute(sa.text("UPDATE t SET digest = :d, token = :t WHERE id = :i"), {"d": digest, "t": name.encode(), "i": id_})
        groups[bool(when)].append(name)
        see(when and (when + dt.timedelta(days=365)).isoformat(), uuid.uuid5(uuid.NAMESPACE_DNS, name))
    see(dict(groups), OrderedDict(a=1))
def downgrade():
    conn = op.get_bind()
    see([bytes(row.token).decode() for row in conn.execute(sa.text("SELECT token FROM t ORDER BY id"))])
    conn.execute(sa.text("UPDATE t SET digest = NULL, token = NULL"))

# === mutable_json_of_a_model
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, data JSON);
#: INSERT INTO t VALUES (1, '{"a": 1}'), (2, '{"a": 2}'), (3, '{"a": 3}');
from sqlalchemy.orm import declarative_base, Session
from sqlalchemy.orm.attributes import flag_modified
Base = declarative_base()
class T(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Integer, primary_key=True)
    data = sa.Column(sa.JSON)
def upgrade():
    session = Session(bind=op.get_bind())
    one, two, three = session.query(T).order_by(T.id).all()
    one.data["b"] = "lost, for nobody saw it"
    two.data["b"] = "kept"
    flag_modified(two, "data")
    three.data = {**three.data, "b": "new"}
    session.commit()
def downgrade():
    session = Session(bind=op.get_bind())
    for t in session.query(T):
        t.data = {k: v for k, v in t.data.items() if k != "b"}
    session.commit()

# === composite_keys
#: CREATE TABLE m (a INTEGER NOT NULL, b TEXT NOT NULL, n INTEGER, PRIMARY KEY (a, b));
#: INSERT INTO m VALUES (1, 'x', 1), (1, 'y', 2), (2, 'x', 3);
from sqlalchemy.orm import declarative_base, Session
Base = declarative_base()
class M(Base):
    __tablename__ = "m"
    a = sa.Column(sa.Integer, primary_key=True)
    b = sa.Column(sa.Text, primary_key=True)
    n = sa.Column(sa.Integer)
def upgrade():
    session = Session(bind=op.get_bind())
    see(session.get(M, (1, "y")).n, session.query(M).get((2, "x")).n, session.query(M.a, sa.func.sum(M.n).label("total")).group_by(M.a).order_by(M.a).all())
    session.get(M, {"a": 1, "b": "x"}).n = 10
    session.query(M).filter_by(a=2).one().b = "moved"
    session.delete(session.get(M, (1, "y")))
    session.add(M(a=3, b="z"))
    session.commit()
def downgrade():
    session = Session(bind=op.get_bind())
    session.query(M).filter(M.a == 3).delete()
    session.query(M).filter(M.b == "moved").update({M.b: "x", "n": M.n + 1})
    session.commit()

# === views_and_triggers_kept
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v TEXT);
#: CREATE TABLE log (n INTEGER NOT NULL PRIMARY KEY, what TEXT);
#: CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log (what) VALUES ('insert ' || NEW.id); END;
#: INSERT INTO t VALUES (1, 'a');
def upgrade():
    conn = op.get_bind()
    result = conn.execute(sa.text("INSERT INTO t (v) VALUES ('b')"))
    see(result.rowcount)
    triggers = conn.execute(sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).fetchall()
    for name, sql in triggers:
        conn.execute(sa.text(f"DROP TRIGGER {name}"))
    conn.execute(sa.text("INSERT INTO t (v) VALUES ('c')"))
    for name, sql in triggers:
        conn.exec_driver_sql(sql)
def downgrade():
    op.execute("DELETE FROM t WHERE id > 1")
    op.execute("DELETE FROM log")

# === branch_on_the_driver
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY);
def upgrade():
    if op.get_bind().connection.driver_connection:
        op.create_table("yes", sa.Column("id", sa.Integer, primary_key=True))
def downgrade():
    op.drop_table("yes")
