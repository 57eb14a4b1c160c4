# === declarative_models
#: CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50), active BOOLEAN, made DATETIME, prefs JSON);
#: INSERT INTO users VALUES (1, 'ann', 1, '2020-01-01 00:00:00.000000', '{"a": 1}'), (2, 'bob', 0, NULL, NULL), (3, 'cyd', 1, NULL, '[]');
from sqlalchemy import orm
from sqlalchemy.ext.declarative import declarative_base
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(50))
    active = sa.Column(sa.Boolean)
    made = sa.Column(sa.DateTime)
    prefs = sa.Column(sa.JSON)
def upgrade():
    session = orm.Session(bind=op.get_bind())
    for user in session.query(User).order_by(User.id):
        see(user.id, user.name, user.active, user.made, user.prefs)
        user.name = user.name.upper()
        if user.prefs is None:
            user.prefs = {"new": True}
    session.commit()
    see([u.name for u in session.query(User).filter(User.active == True).all()], session.query(User).count(), session.query(User.name).filter(User.id == 2).scalar())
    see(session.query(User).filter_by(name="BOB").one().id, session.query(User).filter(User.id == 99).first(), session.query(User).get(3).name, session.query(User).filter(User.id == 99).one_or_none())
    session.add(User(id=10, name="dan", active=True))
    session.add_all([User(name="eve"), User(name="fay", prefs={"x": [1]})])
    session.flush()
    see(session.query(User).filter(User.name == "eve").one().id, session.query(sa.func.max(User.id)).scalar())
    session.delete(session.query(User).filter(User.name == "fay").one())
    session.commit()
    session.close()
def downgrade():
    session = orm.Session(bind=op.get_bind())
    see(session.query(User).filter(User.id >= 10).delete())
    see(session.query(User).filter(User.active.is_(False)).update({"active": True}), session.query(User).update({User.name: sa.func.lower(User.name)}, synchronize_session=False))
    session.commit()

# === session_execute_and_scalars
#: CREATE TABLE items (id INTEGER NOT NULL PRIMARY KEY, name TEXT, n INTEGER);
#: INSERT INTO items VALUES (1, 'a', 5), (2, 'b', 6), (3, 'c', NULL);
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, Session
class Base(DeclarativeBase):
    pass
class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    n: Mapped[int | None]
def upgrade():
    with Session(bind=op.get_bind()) as session:
        items = session.scalars(sa.select(Item).order_by(Item.id)).all()
        see([i.name for i in items], session.execute(sa.select(Item).where(Item.id == 2)).scalar_one().name, session.execute(sa.select(Item.id, Item.name).order_by(Item.id)).all(), session.scalar(sa.select(sa.func.sum(Item.n))))
        see(session.get(Item, 1).name, session.get(Item, 77), session.execute(sa.text("SELECT count(*) FROM items")).scalar())
        items[0].n += 1
        session.execute(sa.update(Item).where(Item.n.is_(None)).values(n=0))
        session.execute(sa.insert(Item).values(name="ins", n=9))
        session.execute(sa.insert(Item), [{"name": "m1", "n": 1}, {"name": "m2", "n": 2}])
        session.execute(sa.delete(Item).where(Item.name == "b"))
        for (item,) in session.execute(sa.select(Item).order_by(Item.id)):
            see(item.id, item.name, item.n)
        session.commit()
def downgrade():
    session = Session(op.get_bind())
    try:
        session.scalars(sa.select(Item).where(Item.id == 99)).one()
    except sa.orm.exc.NoResultFound as e:
        see(str(e))
    row = session.execute(sa.select(Item, Item.n).order_by(Item.id)).first()
    see(row.Item.name, row.n, len(row), row[0].id)
    session.rollback()

# === bulk_operations
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v TEXT);
#: INSERT INTO t VALUES (1, 'a'), (2, 'b');
from sqlalchemy.orm import declarative_base, sessionmaker
Base = declarative_base()
class T(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Integer, primary_key=True)
    v = sa.Column(sa.Text)
def upgrade():
    Session = sessionmaker(bind=op.get_bind())
    session = Session()
    session.bulk_save_objects([T(id=3, v="c"), T(v="auto")])
    session.bulk_insert_mappings(T, [{"id": 5, "v": "e"}, {"id": 6}])
    session.bulk_update_mappings(T, [{"id": 1, "v": "A"}, {"id": 2, "v": "B"}])
    existing = session.query(T).filter(T.id == 3).one()
    existing.v = "changed"
    session.bulk_save_objects([existing])
    merged = session.merge(T(id=5, v="merged"))
    see(merged.v)
    session.merge(T(id=50, v="new"))
    session.commit()
    see([(t.id, t.v) for t in session.query(T).order_by(T.id)])
def downgrade():
    session = sessionmaker()(bind=op.get_bind())
    session.query(T).filter(T.id.in_([3, 5, 6, 50])).delete(synchronize_session="fetch")
    session.commit()

# === queries_of_several_models
#: CREATE TABLE slices (id INTEGER NOT NULL PRIMARY KEY, name TEXT, ds_id INTEGER, params TEXT);
#: CREATE TABLE ds (id INTEGER NOT NULL PRIMARY KEY, title TEXT);
#: INSERT INTO ds VALUES (1, 'one'), (2, 'two');
#: INSERT INTO slices VALUES (1, 's1', 1, '{"viz": "pie"}'), (2, 's2', 2, NULL), (3, 's3', NULL, '{}');
import json
from sqlalchemy import Column, Integer, Text
from sqlalchemy.ext.declarative import declarative_base
Base = declarative_base()
class Slice(Base):
    __tablename__ = "slices"
    id = Column(Integer, primary_key=True)
    name = Column(Text)
    ds_id = Column(Integer)
    params = Column(Text)
class Ds(Base):
    __tablename__ = "ds"
    id = Column(Integer, primary_key=True)
    title = Column(Text)
def upgrade():
    session = sa.orm.Session(bind=op.get_bind())
    for slc, ds in session.query(Slice, Ds).join(Ds, Slice.ds_id == Ds.id).order_by(Slice.id):
        see((slc.name, ds.title))
        slc.name = slc.name + "/" + ds.title
    for slc, title in session.query(Slice, Ds.title).outerjoin(Ds, Ds.id == Slice.ds_id).order_by(Slice.id).all():
        params = json.loads(slc.params or "{}")
        params["title"] = title
        slc.params = json.dumps(params, sort_keys=True)
    session.flush()
    see(session.query(Slice.id, Slice.params).order_by(Slice.id.desc()).all(), session.query(Slice).join(Ds, Ds.id == Slice.ds_id).filter(Ds.title == "two").all()[0].name)
    see(session.query(Slice.ds_id).distinct().order_by(Slice.ds_id).all(), session.query(sa.func.count(Slice.id), Slice.ds_id).group_by(Slice.ds_id).order_by(Slice.ds_id).all(), session.query(Slice).filter(Slice.name.like("%one%")).count())
    see(session.query(session.query(Slice).filter(Slice.id == 1).exists()).scalar(), session.query(Slice).filter(~Slice.ds_id.in_([1])).with_entities(Slice.name).all(), session.query(Slice).order_by(Slice.id).offset(1).limit(1).all()[0].id, session.query(Slice).order_by(Slice.id)[0:2][1].id)
    see([r.title for r in session.query(Ds.title.label("title"))], session.query(Slice).filter(Slice.ds_id == None).one().id, session.query(Slice.name).filter(Slice.id == 3).one(), session.query(Slice).filter(sa.or_(Slice.id == 1, Slice.id == 2)).order_by(Slice.id.desc()).first().id)
    session.commit()
def downgrade():
    session = sa.orm.Session(bind=op.get_bind())
    for slc in session.query(Slice).filter(Slice.params.isnot(None)).yield_per(2):
        params = json.loads(slc.params)
        params.pop("title", None)
        slc.params = json.dumps(params)
    sub = session.query(Ds.id).filter(Ds.title == "one").subquery()
    see([s.id for s in session.query(Slice).filter(Slice.ds_id.in_(sa.select(sub.c.id)))])
    session.commit()
    session.close()

# === automap
#: CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name TEXT);
#: INSERT INTO users VALUES (1, 'a');
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import Session
def upgrade():
    Base = automap_base()
    Base.prepare(autoload_with=op.get_bind())
    User = Base.classes.users
    session = Session(op.get_bind())
    see([u.name for u in session.query(User)])
    session.add(User(name="b"))
    session.commit()
def downgrade():
    op.execute("DELETE FROM users WHERE id > 1")

# === relationships_between_models
#: CREATE TABLE parent (id INTEGER NOT NULL PRIMARY KEY, name TEXT);
#: CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER REFERENCES parent (id), name TEXT);
#: INSERT INTO parent VALUES (1, 'p');
#: INSERT INTO child VALUES (1, 1, 'c1'), (2, 1, 'c2');
from sqlalchemy.orm import declarative_base, relationship, Session
Base = declarative_base()
class Parent(Base):
    __tablename__ = "parent"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)
    children = relationship("Child", back_populates="parent")
class Child(Base):
    __tablename__ = "child"
    id = sa.Column(sa.Integer, primary_key=True)
    parent_id = sa.Column(sa.Integer, sa.ForeignKey("parent.id"))
    name = sa.Column(sa.Text)
    parent = relationship("Parent", back_populates="children")
def upgrade():
    session = Session(bind=op.get_bind())
    for child in session.query(Child).all():
        child.name = child.parent.name + child.name
    see(len(session.query(Parent).one().children))
    session.commit()
def downgrade():
    pass

# === rows_in_between
#: CREATE TABLE role (id INTEGER NOT NULL PRIMARY KEY, name TEXT);
#: CREATE TABLE permission (id INTEGER NOT NULL PRIMARY KEY, name TEXT);
#: CREATE TABLE role_permission (role_id INTEGER, permission_id INTEGER);
#: INSERT INTO role VALUES (1, 'admin'), (2, 'guest');
#: INSERT INTO permission VALUES (1, 'read'), (2, 'write'), (3, 'drop');
#: INSERT INTO role_permission VALUES (1, 1), (1, 2), (2, 1), (2, 3), (1, 3);
from sqlalchemy.orm import declarative_base, relationship, Session
Base = declarative_base()
pairs = sa.Table("role_permission", Base.metadata,
    sa.Column("role_id", sa.Integer, sa.ForeignKey("role.id")),
    sa.Column("permission_id", sa.Integer, sa.ForeignKey("permission.id")))
class Role(Base):
    __tablename__ = "role"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)
    permissions = relationship("Permission", secondary=pairs, backref="roles")
class Permission(Base):
    __tablename__ = "permission"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)
def upgrade():
    session = Session(bind=op.get_bind())
    read = session.query(Permission).filter_by(name="read").one()
    drop = session.query(Permission).filter_by(name="drop").one()
    for role in session.query(Role).order_by(Role.id):
        see(role.name, [p.name for p in role.permissions], read in role.permissions)
        if drop in role.permissions:
            role.permissions.remove(drop)
            role.permissions.append(Permission(name="grant to " + role.name))
    session.flush()
    see([r.name for r in session.query(Permission).filter_by(name="write").one().roles])
    session.delete(read)
    session.add(Role(name="new", permissions=[drop]))
    session.commit()
def downgrade():
    session = Session(bind=op.get_bind())
    admin = session.query(Role).filter_by(name="admin").one()
    admin.permissions = [session.get(Permission, 2)]
    session.flush()
    see(len(admin.permissions))
    session.delete(admin)
    session.commit()

# === what_belongs_to_a_deleted_object
#: CREATE TABLE parent (id INTEGER NOT NULL PRIMARY KEY, name TEXT);
#: CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER, name TEXT);
#: CREATE TABLE note (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER, name TEXT);
#: INSERT INTO parent VALUES (1, 'p'), (2, 'q');
#: INSERT INTO child VALUES (1, 1, 'c1'), (2, 1, 'c2'), (3, 2, 'c3');
#: INSERT INTO note VALUES (1, 1, 'n1'), (2, 2, 'n2');
from sqlalchemy.orm import backref, declarative_base, relationship, Session
Base = declarative_base()
class Parent(Base):
    __tablename__ = "parent"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)
class Child(Base):
    __tablename__ = "child"
    id = sa.Column(sa.Integer, primary_key=True)
    parent_id = sa.Column(sa.Integer, sa.ForeignKey("parent.id"))
    name = sa.Column(sa.Text)
    parent = relationship(Parent, backref="children")
class Note(Base):
    __tablename__ = "note"
    id = sa.Column(sa.Integer, primary_key=True)
    parent_id = sa.Column(sa.Integer, sa.ForeignKey("parent.id"))
    name = sa.Column(sa.Text)
    parent = relationship(lambda: Parent, backref=backref("notes", cascade="all, delete-orphan"))
def upgrade():
    session = Session(bind=op.get_bind())
    p = session.query(Parent).filter_by(name="p").one()
    see([c.name for c in p.children], [n.name for n in p.notes])
    session.delete(p)
    session.flush()
    q = session.query(Parent).filter_by(name="q").one()
    q.children.append(Child(name="new"))
    session.query(Child).filter_by(name="c1").one().parent = q
    session.commit()
def downgrade():
    session = Session(bind=op.get_bind())
    for child in session.query(Child).join(Child.parent).filter(Parent.name == "q"):
        see(child.name, child.parent.name)
        child.parent = None
    session.commit()

# === relationships_left_alone
#: CREATE TABLE parent (id INTEGER NOT NULL PRIMARY KEY, name TEXT);
#: CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER, name TEXT);
#: INSERT INTO parent VALUES (1, 'p');
#: INSERT INTO child VALUES (1, 1, 'c1'), (2, 1, 'c2');
from sqlalchemy.orm import declarative_base, relationship, Session
Base = declarative_base()
class Parent(Base):
    __tablename__ = "parent"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)
    children = relationship("Child")
class Child(Base):
    __tablename__ = "child"
    id = sa.Column(sa.Integer, primary_key=True)
    parent_id = sa.Column(sa.Integer, sa.ForeignKey("parent.id"))
    name = sa.Column(sa.Text)
def upgrade():
    session = Session(bind=op.get_bind())
    for child in session.query(Child).filter(Child.parent_id == 1):
        child.name = child.name * 2
    see(session.query(Child, Parent).join(Parent).first()[1].name, session.query(Child).join(Parent, Parent.id == Child.parent_id).count())
    session.commit()
def downgrade():
    pass

# === defaults_of_models
#: CREATE TABLE t (id CHAR(32) NOT NULL PRIMARY KEY, name TEXT NOT NULL, n INTEGER, made DATETIME, kind VARCHAR(5));
import datetime, enum, uuid
from sqlalchemy.orm import declarative_base, Session
class Kind(enum.Enum):
    one = 1
    two = 2
Base = declarative_base()
class T(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Uuid, primary_key=True, default=lambda: uuid.UUID(int=7))
    name = sa.Column("name", sa.Text, nullable=False, default="dflt")
    number = sa.Column("n", sa.Integer, default=3)
    made = sa.Column(sa.DateTime, default=lambda: datetime.datetime(2020, 1, 1))
    kind = sa.Column(sa.Enum(Kind), default=Kind.two, onupdate=None)
def upgrade():
    session = Session(bind=op.get_bind())
    t = T()
    session.add(t)
    session.flush()
    see(t.id, t.name, t.number, t.kind)
    session.commit()
    op.get_bind().execute(T.__table__.insert().values(id=uuid.UUID(int=9)))
    op.get_bind().execute(T.__table__.insert(), [{"id": uuid.UUID(int=10), "name": "x"}])
    loaded = session.query(T).filter(T.number == 3).order_by(T.id).first()
    see(loaded.kind, loaded.made, loaded.id)
def downgrade():
    session = Session(bind=op.get_bind())
    see(session.query(T).filter(T.kind == Kind.two).count(), T.__tablename__, T.__table__.c.n.name, T.name.name if hasattr(T.name, "name") else "", [c.name for c in T.__table__.columns])

# === model_creates_its_tables
from sqlalchemy.orm import declarative_base, Session
Base = declarative_base()
class A(Base):
    __tablename__ = "a"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(30), unique=True, nullable=False)
class B(Base):
    __tablename__ = "b"
    __table_args__ = (sa.UniqueConstraint("x", "a_id", name="uq_b"), {"sqlite_autoincrement": True})
    id = sa.Column(sa.Integer, primary_key=True)
    x = sa.Column(sa.Integer, index=True)
    a_id = sa.Column(sa.Integer, sa.ForeignKey("a.id", ondelete="CASCADE"))
def upgrade():
    bind = op.get_bind()
    Base.metadata.create_all(bind=bind)
    session = Session(bind=bind)
    a = A(name="first")
    session.add(a)
    session.flush()
    session.add(B(x=1, a_id=a.id))
    session.commit()
    see(session.query(B).one().a_id, a.id, a.name)
    A.__table__.create(bind, checkfirst=True)
def downgrade():
    Base.metadata.drop_all(bind=op.get_bind())

# === models_on_reflected_tables
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v TEXT);
#: INSERT INTO t VALUES (1, 'x');
from sqlalchemy.orm import declarative_base, Session
def upgrade():
    conn = op.get_bind()
    Base = declarative_base()
    class T(Base):
        __table__ = sa.Table("t", Base.metadata, autoload_with=conn)
    session = Session(conn)
    row = session.query(T).one()
    see(row.id, row.v)
    row.v = "y"
    session.commit()
def downgrade():
    conn = op.get_bind()
    session = Session(conn)
    t = sa.Table("t", sa.MetaData(), autoload_with=conn)
    see(session.query(t).all(), session.query(t.c.v).filter(t.c.id == 1).scalar(), session.query(t).filter(t.c.v == "y").update({"v": "z"}), session.query(t).filter_by(v="z").first().v)
    session.query(t).delete()
    session.commit()

# === session_transactions
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v TEXT UNIQUE);
#: INSERT INTO t VALUES (1, 'x');
from sqlalchemy.orm import declarative_base, Session
Base = declarative_base()
class T(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Integer, primary_key=True)
    v = sa.Column(sa.Text)
def upgrade():
    session = Session(bind=op.get_bind())
    try:
        with session.begin_nested():
            session.add(T(v="n1"))
            session.flush()
            session.add(T(v="x"))
    except sa.exc.IntegrityError as e:
        see(str(e.orig))
    with session.begin_nested():
        session.add(T(v="n2"))
    session.add(T(v="pending"))
    see(session.query(T).count(), T(id=4, v="q") in session, len(session.new), len(session.dirty))
    session.commit()
    with session.no_autoflush:
        session.add(T(id=50, v="late"))
        see(session.query(T).filter(T.id == 50).count())
def downgrade():
    session = Session(bind=op.get_bind())
    t = session.get(T, 1)
    t.v = "w"
    session.refresh(t)
    see(t.v)
    t.v = "changed"
    session.expire(t)
    see(t.v, session.is_modified(t))
    session.commit()

# === same_object_for_one_row
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v TEXT);
#: INSERT INTO t VALUES (1, 'x'), (2, 'y');
from sqlalchemy.orm import declarative_base, Session
Base = declarative_base()
class T(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Integer, primary_key=True)
    v = sa.Column(sa.Text)
    def __repr__(self):
        return f"<T {self.id} {self.v}>"
    @property
    def loud(self):
        return self.v.upper()
    @classmethod
    def all_of(cls, session):
        return session.query(cls).order_by(cls.id).all()
def upgrade():
    session = Session(bind=op.get_bind())
    a = session.query(T).filter(T.id == 1).one()
    a.v = "mine"
    b = session.query(T).filter(T.id == 1).one()
    see(a is b, b.v, T.all_of(session), a.loud, session.get(T, 2) is session.query(T).filter_by(id=2).first())
    held = session.get(T, 2)
    session.execute(sa.text("UPDATE t SET v = 'raw' WHERE id = 2"))
    see(session.get(T, 2).v)
    session.expire_all()
    see(session.get(T, 2).v)
    a.v = None
    session.commit()
def downgrade():
    session = Session(bind=op.get_bind())
    for t in T.all_of(session):
        session.delete(t)
    session.commit()

# === aliased_models_and_subqueries
#: CREATE TABLE nodes (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER, name TEXT);
#: INSERT INTO nodes VALUES (1, NULL, 'root'), (2, 1, 'kid'), (3, 1, 'kid'), (4, 2, 'leaf');
from sqlalchemy.orm import declarative_base, Session, aliased
Base = declarative_base()
class Node(Base):
    __tablename__ = "nodes"
    id = sa.Column(sa.Integer, primary_key=True)
    parent_id = sa.Column(sa.Integer)
    name = sa.Column(sa.Text)
def upgrade():
    session = Session(bind=op.get_bind())
    parent = aliased(Node)
    see(session.query(Node.name, parent.name).join(parent, parent.id == Node.parent_id).order_by(Node.id).all())
    counts = session.query(Node.name, sa.func.count("*").label("n")).group_by(Node.name).having(sa.func.count("*") > 1).subquery()
    see(session.query(Node.id).join(counts, counts.c.name == Node.name).order_by(Node.id).all())
    for name, n in session.query(Node.name, sa.func.count(Node.id)).group_by(Node.name).having(sa.func.count(Node.id) > 1):
        rows = session.query(Node).filter(Node.name == name).order_by(Node.id).all()
        for i, row in enumerate(rows[1:], 1):
            row.name = f"{name}_{i}"
    session.commit()
    see(session.query(Node).filter(Node.id.in_(session.query(Node.parent_id))).count())
def downgrade():
    session = Session(bind=op.get_bind())
    latest = session.query(sa.func.max(Node.id)).scalar_subquery()
    see(session.query(Node).filter(Node.id == latest).one().name)

# === commit_of_a_session_then_an_error
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v TEXT);
#: INSERT INTO t VALUES (1, 'x');
from sqlalchemy.orm import Session
def upgrade():
    session = Session(bind=op.get_bind())
    session.execute(sa.text("UPDATE t SET v = 'y'"))
    session.commit()
    session.execute(sa.text("INSERT INTO t VALUES (2, 'z')"))
    raise RuntimeError("after the commit")
def downgrade():
    session = Session(bind=op.get_bind())
    session.execute(sa.text("INSERT INTO t VALUES (3, 'w')"))
    session.rollback()
    session.close()

# === commit_of_the_connection
#: CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY);
def upgrade():
    conn = op.get_bind()
    conn.execute(sa.text("INSERT INTO t VALUES (1)"))
    conn.commit()
def downgrade():
    op.execute("DELETE FROM t")
