"""Cases beside the recorded snippets: bodies of upgrade(), for the dialects and the naming convention given."""
ALL = ("sqlite", "postgresql", "mysql", "mariadb")
NAMING = {"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s",
          "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"}
LONG_NAMING = {"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_label)s", "pk": "pk_%(table_name)s",
               "fk": "fk_%(table_name)s_%(column_0N_name)s_%(referred_column_0_name)s"}
T = "t = sa.table('t', sa.column('a', sa.Integer), sa.column('b', sa.Boolean), sa.column('s', sa.String), sa.column('d', sa.DateTime), sa.column('f', sa.Float), sa.column('x'))\n"
U = "u = sa.table('u', sa.column('id', sa.Integer), sa.column('n', sa.String))\n"


def case(body, naming=None, dialects=ALL):
    return {"body": body, "naming": naming, "dialects": dialects}


def where(condition):
    return case(T + U + f"op.execute(t.delete().where({condition}))")


def values(**set_):
    return case(T + U + "op.execute(t.update().values(%s))" % ", ".join(f"{k}={v}" for k, v in set_.items()))


CASES = [
    # conditions
    where("t.c.b"), where("sa.not_(t.c.b)"), where("sa.and_(t.c.b, t.c.a > 1)"), where("sa.or_(sa.not_(t.c.b), t.c.a > 1)"),
    where("t.c.b == True"), where("t.c.b.is_(True)"), where("t.c.b.is_(sa.false())"), where("t.c.b != sa.true()"),
    where("t.c.a == None"), where("t.c.a != None"), where("t.c.a.is_not(None)"), where("t.c.s == ''"),
    where("t.c.a.in_([1, 2])"), where("t.c.a.in_([])"), where("t.c.a.notin_([])"), where("~t.c.a.in_([1])"),
    where("t.c.s.in_(['a', \"b'c\"])"), where("t.c.a.in_(sa.select(u.c.id).where(u.c.n == 'q'))"),
    where("t.c.a.notin_(sa.select(u.c.id))"), where("sa.exists().where(u.c.id == t.c.a)"), where("~sa.exists().where(u.c.id == t.c.a)"),
    where("t.c.a == sa.select(sa.func.max(u.c.id)).scalar_subquery()"), where("t.c.a.between(1, 5)"), where("~t.c.a.between(1, 5)"),
    where("t.c.s.like('a%')"), where("t.c.s.notlike('a%')"), where("t.c.s.ilike('a%')"), where("t.c.s.notilike('a%')"), where("~t.c.s.like('x')"),
    where("sa.func.lower(t.c.s) == 'x'"), where("sa.and_(t.c.a == 1, sa.or_(t.c.a == 2, t.c.s == 'y'), t.c.x == 3)"),
    where("sa.not_(sa.and_(t.c.a == 1, t.c.s == 'y'))"), where("sa.not_(t.c.a == 1)"), where("sa.not_(t.c.a < 1)"),
    where("(t.c.a + 1) * 2 > 3"), where("t.c.a - (t.c.f - 1) > 3"), where("t.c.a + 1 + 2 > 3"), where("-t.c.a > 3"), where("t.c.a % 2 == 0"),
    where("t.c.s.op('~')('x')"), where("t.c.s.op('||')('x') == 'y'"), where("t.c.d > __import__('datetime').datetime(2020, 1, 2, 3, 4, 5)"),
    where("t.c.d >= '2020-01-01'"), where("sa.text('a = 1')"), where("sa.and_(sa.text('a = 1'), t.c.a == 2)"),
    where("sa.text('a = :v').bindparams(v='x')"), where("t.c.x == 'q'"), where("t.c.x == 5"), where("sa.literal_column('1') == 1"),
    where("sa.cast(t.c.s, sa.Integer) == 1"), where("sa.cast(t.c.a, sa.String(5)) == '1'"), where("sa.cast(t.c.a, sa.Numeric(5, 2)) > 1"),
    where("sa.case((t.c.a == 1, 'x'), else_='y') == 'x'"), where("sa.case({'a': 1, 'b': 2}, value=t.c.s) == 1"),
    where("sa.func.coalesce(t.c.s, '') == ''"), where("sa.func.length(t.c.s) > 5"), where("sa.func.char_length(t.c.s) > 5"),
    where("t.c.d < sa.func.now()"), where("t.c.d < sa.func.current_timestamp()"), where("sa.tuple_(t.c.a, t.c.s).in_([(1, 'a'), (2, 'b')])"),
    where("sa.func.count(sa.distinct(t.c.a)) > 1"), where("t.c.s.collate('C') == 'x'"), where("sa.extract('year', t.c.d) == 2020"),
    where("t.c.a == sa.literal(5)"), where("t.c.s + 'x' == 'y'"), where("t.c.s.is_distinct_from(t.c.x)"), where("t.c.s.is_not_distinct_from(t.c.x)"),
    where("sa.and_(sa.exists(sa.select(u.c.id)), t.c.a == 1)"), where("t.c.a / t.c.f > 1"), where("t.c.f / t.c.a > 1"), where("t.c.a / 2.5 > 1"),
    where("sa.any_(sa.select(u.c.id).scalar_subquery()) == t.c.a"), where("sa.and_(t.c.a > 1, sa.and_(t.c.a > 2, t.c.a > 3))"),
    # values
    values(a="1", b="False", s="'x'"), values(a="t.c.a + 1"), values(a="(t.c.a + 1) * 2"), values(s="t.c.s + 'x'"), values(s="t.c.s.concat(t.c.x)"),
    values(b="t.c.a == 1"), values(b="sa.and_(t.c.a == 1, t.c.f > 2)"), values(b="sa.not_(t.c.b)"), values(s="sa.func.upper(t.c.s)"), values(s="None"), values(s="sa.null()"),
    values(a="sa.select(u.c.id).where(u.c.n == t.c.s).scalar_subquery()"), values(a="sa.case((t.c.a == 1, 2), (t.c.a > 5, 6), else_=0)"),
    values(a="sa.case((sa.and_(t.c.a == 1, t.c.b), t.c.a + 1))"), values(a="t.c.a / 2"), values(f="t.c.f / 2"), values(f="1.5"), values(f="1e-7"), values(f="1e20"),
    values(a="-t.c.a"), values(a="sa.cast(t.c.s, sa.Integer)"), values(s="sa.cast(t.c.a, sa.Text)"), values(d="sa.func.now()"), values(s="sa.text(\"'x' || :y\").bindparams(y='z')"),
    values(s="sa.cast('x', sa.String)"), values(a="sa.func.coalesce(t.c.a, 0) + 1"), values(s="sa.func.replace(t.c.s, 'a', \"b'\")"), values(s="sa.literal('x')"),
    values(d="__import__('datetime').datetime(2020, 1, 2)"), values(s="'50% \\\\ x'"), values(s="sa.func.concat(t.c.s, '-', t.c.a)"),
    values(a="sa.select(sa.func.count()).select_from(u).scalar_subquery()"), values(s="sa.func.substr(t.c.s, 1, 3)"), values(s="sa.func.random()"),
    case(T + U + "op.execute(t.update().values(s=u.c.n).where(t.c.a == u.c.id))", dialects=("sqlite", "postgresql")),
    case(T + U + "op.execute(t.insert().from_select(['a', 's'], sa.select(u.c.id, u.c.n)))"),
    case(T + U + "op.execute(t.insert().from_select(['a', 's'], sa.select(u.c.id, sa.literal('x')).where(u.c.id > 1).order_by(u.c.id.desc()).limit(3)))"),
    case(T + U + "op.execute(t.insert().values(a=1, s='x', d=sa.func.now()))"),
    case(T + U + "op.execute(t.insert().values([{'a': 1, 's': 'x'}, {'a': 2, 's': None}]))"),
    case(T + U + "op.execute(sa.select(t.c.a, sa.func.count().label('n')).join_from(t, u, t.c.a == u.c.id).group_by(t.c.a))"),
    case(T + U + "op.execute(sa.select(t.c.a.distinct()).select_from(t.outerjoin(u, sa.and_(t.c.a == u.c.id, u.c.n == 'x'))))"),
    case(T + "v = t.alias('v')\nop.execute(sa.select(v.c.a).where(v.c.s == 'x').offset(2))", dialects=("postgresql",)),
    case("f = sa.column('f', sa.Float)\nop.execute(sa.select(f).limit(5).offset(3))"),
    case("f = sa.column('f', sa.Float)\nop.execute(sa.select(sa.cast(f, sa.Integer), sa.func.lower(f).label('z'), f + 1, sa.literal(5), sa.func.now(), sa.func.now(), sa.case((f == 1, 2)), -f, f == 1, sa.select(f).scalar_subquery()))"),
    case("t = sa.table('select', sa.column('order', sa.Integer), schema='my schema')\nop.execute(t.update().where(t.c.order == 1).values(order=2))"),
    case("op.execute(\"INSERT INTO t (a) VALUES ('it''s :not_bound \\\\: x'); \")"),
    case("op.execute(sa.text(\"UPDATE t SET a = '\\\\:x', b = :b, c = :b::int, d = '10:20'\").bindparams(b=1))"),
    case(U + "i = sqlite.insert(u).values(id=1, n='c')\nop.execute(i.on_conflict_do_update(index_elements=['id'], set_={'n': i.excluded.n}, where=u.c.id > 1))", dialects=("sqlite",)),
    case(U + "i = postgresql.insert(u).values(id=1, n='c')\nop.execute(i.on_conflict_do_update(constraint='k', set_={'n': i.excluded.n, 'id': u.c.id + 1}))", dialects=("postgresql",)),
    case(U + "i = postgresql.insert(u).values([{'id': 1, 'n': 'c'}, {'id': 2, 'n': 'd'}])\nop.execute(i.on_conflict_do_nothing(index_elements=['id']))", dialects=("postgresql",)),
    # create_table
    case("op.create_table('t', sa.Column('a', sa.BigInteger(), primary_key=True), sa.Column('b', sa.SmallInteger(), sa.ForeignKey('s.o.id', ondelete='CASCADE', name='fk_b'), nullable=False), schema='s')"),
    case("op.create_table('t', sa.Column('a', sa.Integer(), autoincrement=False, nullable=False), sa.Column('b', sa.Integer(), primary_key=True, autoincrement=True), sa.PrimaryKeyConstraint('a', 'b', name='pk'))", dialects=("postgresql", "mysql", "mariadb")),
    case("op.create_table('t', sa.Column('a', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), primary_key=True), sa.Column('b', sa.TIMESTAMP(), nullable=True), sa.Column('c', sa.TIMESTAMP(), server_default=sa.text('now() ON UPDATE now()')))"),
    case("op.create_table('t', sa.Column('a', sa.Integer(), primary_key=True, server_default='5'), sa.Column('b', sa.Integer(), primary_key=True))"),
    case("op.create_table('t', sa.Column('a', sa.String(5), primary_key=True), sa.Column('b', sa.Enum('x', 'y', name='e', native_enum=False, create_constraint=True)), sa.Column('c', sa.Boolean(create_constraint=True)))"),
    case("op.create_table('t', sa.Column('a', sa.Integer(), sa.Identity(start=5, increment=2, cycle=False), primary_key=True), sa.Column('g', sa.Integer(), sa.Computed('a + 1', persisted=True)), sa.Column('h', sa.Integer(), sa.Computed('a + 2')))"),
    case("op.create_table('t', sa.Column('a', sa.Integer(), sa.Sequence('s'), primary_key=True), sa.Column('b', sa.Integer(), default=5, onupdate=6))"),
    case("op.create_table('t', sa.Column('a', sa.Integer()), sa.UniqueConstraint('a', name='u', deferrable=True, initially='DEFERRED'), sa.CheckConstraint(sa.column('a') > 5, name='c'), sa.CheckConstraint(\"a IN ('x', 'y')\"))"),
    case("op.create_table('t', sa.Column('a', sa.Integer(), comment=\"it's\"), comment='the \\\\ table', mysql_engine='InnoDB', mysql_default_charset='utf8mb4', mysql_collate='utf8mb4_bin', mariadb_engine='Aria', postgresql_partition_by='RANGE (a)', postgresql_with={'fillfactor': 70}, postgresql_tablespace='x', sqlite_with_rowid=False)", dialects=("sqlite", "postgresql", "mariadb")),
    case("op.create_table('t', sa.Column('a', sa.Integer(), primary_key=True), sa.Column('b', sa.Integer(), unique=True, index=True), prefixes=['TEMPORARY'], sqlite_autoincrement=True, if_not_exists=True)"),
    case("op.create_table('t', sa.Column('a', sa.Uuid(), primary_key=True, server_default=sa.text('gen_random_uuid()')), sa.Column('u', sa.Uuid(native_uuid=False)), sa.Column('j', sa.JSON(), server_default='{}'))"),
    case("op.create_table('t', sa.Column('a', postgresql.ENUM('x', name='e', schema='s')), sa.Column('b', postgresql.ARRAY(sa.Enum('x', name='e2'))), sa.Column('c', sa.Enum('x', name='e2')))\nop.create_table('v', sa.Column('c', sa.Enum('x', name='e2')))", dialects=("postgresql",)),
    # naming
    case("op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('b', sa.Integer(), sa.ForeignKey('o.id'), unique=True, index=False), sa.Column('c', sa.Integer(), index=True), sa.CheckConstraint('c > 0', name='pos'), sa.CheckConstraint('c > 1', name=op.f('as_is')), sa.UniqueConstraint('b', 'c', name='given'))", NAMING),
    case("op.create_table('t', sa.Column('id', sa.Integer()), sa.CheckConstraint('id > 0'))", NAMING),
    case("op.create_table('t', sa.Column('id', sa.Boolean(create_constraint=True, name='flag')), sa.Column('e', sa.Enum('a', name='kind', create_constraint=True, native_enum=False)))", NAMING),
    case("op.create_table('t', sa.Column('id', sa.Boolean(create_constraint=True)))", NAMING),
    case("op.drop_constraint('pos', 't', type_='check')", NAMING), case("op.drop_constraint(op.f('pos'), 't', type_='check')", NAMING),
    case("op.drop_constraint(None, 't', type_='primary')", NAMING),
    case("op.create_unique_constraint(None, 't', ['a', 'b'])", NAMING), case("op.create_foreign_key(None, 't', 'o', ['a'], ['id'])", NAMING),
    case("op.create_foreign_key(None, 't', 'o', ['a', 'b'], ['x', 'y'], source_schema='s', referent_schema='r')", LONG_NAMING),
    case("op.create_primary_key(None, 't', ['a'])", NAMING), case("op.create_check_constraint('pos', 't', 'a > 0')", NAMING),
    case("op.create_index(None, 't', ['a', 'b'])", NAMING), case("op.create_index(None, 't', ['a', 'b'])", LONG_NAMING),
    case("op.create_unique_constraint(None, 'a_table_with_a_name_that_is_long', ['a_column_with_a_long_name', 'another_column_with_a_long_name'])", LONG_NAMING),
    case("op.add_column('t', sa.Column('c', sa.Integer(), sa.ForeignKey('o.id'), index=True))", NAMING),
    case("op.drop_index(op.f('ix_account_very_long_very_long_very_long_very_long_very_long_very_long_very_long_'), 't')"),
    case("op.create_index(op.f('ix_account_very_long_very_long_very_long_very_long_very_long_very_long_very_long_'), 't', ['a'])"),
    # indexes
    case("op.create_index('i', 't', [sa.text('lower(a)'), sa.func.lower(sa.column('b')).desc(), sa.column('c').desc(), sa.column('n') + 1, 'plain'])"),
    case("op.create_index('i', 't', [sa.func.lower(sa.column('a'))], unique=True, postgresql_using='GIN', postgresql_ops={'a': 'x'}, postgresql_where=sa.and_(sa.column('a') > 1, sa.column('b').is_(None)), sqlite_where=sa.text('a > 1'), mysql_using='btree', mysql_length=5, mariadb_length={'a': 3})"),
    case("op.create_index('i', 't', ['a', 'b'], schema='s', postgresql_ops={'a': 'text_pattern_ops'}, postgresql_include=['c'], postgresql_concurrently=True, postgresql_where='a > 0', if_not_exists=True, mysql_prefix='FULLTEXT', mariadb_with_parser='ngram')"),
    case("op.drop_index('i', table_name='t', schema='s', if_exists=True, postgresql_concurrently=True)"),
    # alter_column
    case("op.alter_column('t', 'c', type_=sa.BigInteger(), existing_type=sa.Integer(), existing_nullable=False, existing_server_default=sa.text('0'), existing_comment='k')"),
    case("op.alter_column('t', 'c', nullable=False, existing_type=sa.DateTime(timezone=True), existing_server_default=sa.text('now()'))"),
    case("op.alter_column('t', 'c', server_default=None, existing_type=sa.DateTime())"), case("op.alter_column('t', 'c', server_default=sa.text('CURRENT_TIMESTAMP'), existing_type=sa.DateTime())"),
    case("op.alter_column('t', 'c', new_column_name='d', existing_type=sa.String(5), existing_nullable=True, schema='a.b')"),
    case("op.alter_column('t', 'c', type_=sa.Enum('a', 'b', name='k', native_enum=False, create_constraint=True), existing_type=sa.Boolean(create_constraint=True, name='kb'))"),
    case("op.alter_column('t', 'c', type_=sa.String(5), existing_type=sa.Enum('a', name='k', native_enum=False, create_constraint=True))"),
    case("op.alter_column('t', 'c', server_default=sa.Identity(always=True, start=5), existing_type=sa.Integer(), existing_server_default=sa.Identity(start=5))", dialects=("postgresql",)),
    case("op.alter_column('t', 'c', type_=postgresql.ARRAY(sa.String(5)), postgresql_using='string_to_array(c, \\',\\')')", dialects=("postgresql",)),
    case("op.alter_column('t', 'c', autoincrement=True, existing_type=sa.Integer(), existing_nullable=False)", dialects=("mysql", "mariadb")),
    # others
    case("op.add_column('t', sa.Column('c', sa.String(5), server_default=sa.func.lower('X'), nullable=False, unique=True, comment='k'))"),
    case("op.add_column('t', sa.Column('c', sa.Integer(), sa.ForeignKey('o.id'), sa.CheckConstraint('c > 0', name='ck')), inline_references=True, if_not_exists=True, schema='a.b')"),
    case("op.add_column('t', sa.Column('c', sa.Enum('a', name='k', create_constraint=True)))"), case("op.add_column('t', sa.Column('c', sa.Integer(), primary_key=True), inline_primary_key=True)"),
    case("op.drop_constraint('k', 't', type_='check')", dialects=("postgresql", "mysql", "mariadb")), case("op.drop_constraint('k', 't', type_='unique', if_exists=True)"),
    case("op.rename_table('a', 'b', schema='s.t')"), case("op.drop_table('t', schema='s', if_exists=True)"), case("op.drop_column('t', 'c', if_exists=True, schema='s')"),
    case("op.create_table_comment('t', \"it's\", schema='s')\nop.drop_table_comment('t')"),
    case("sa.Enum('a', name='k').create(op.get_bind(), checkfirst=False)\nsa.Enum('a', name='k').drop(op.get_bind(), checkfirst=False)"),
    case("op.execute(sa.schema.CreateSequence(sa.Sequence('s', start=5, cache=3, data_type=sa.BigInteger())))", dialects=("postgresql", "mariadb")),
    case("op.bulk_insert(sa.table('t', sa.column('d', sa.Date), sa.column('m', sa.DateTime), sa.column('z', sa.Time), sa.column('u', sa.Uuid), sa.column('n', sa.Numeric), sa.column('b', sa.Boolean), sa.column('y', sa.LargeBinary)), [{'d': __import__('datetime').date(2020, 1, 2), 'm': __import__('datetime').datetime(2020, 1, 2, 3, 4, 5, 6), 'z': __import__('datetime').time(1, 2, 3), 'u': __import__('uuid').UUID('12345678123456781234567812345678'), 'n': __import__('decimal').Decimal('1.10'), 'b': True, 'y': b'abc'}])"),
    case("op.bulk_insert(sa.table('t', sa.column('d', sa.DateTime)), [{'d': '2020-01-01'}])"), case("op.bulk_insert(sa.table('t', sa.column('d')), [{'d': 'x'}])"),
    case("op.bulk_insert(sa.table('t', sa.column('d')), [{'d': 5}])"), case("op.bulk_insert(sa.table('t', sa.column('d', sa.String)), [{'d': sa.text('lower(1)')}])"),
    case("with op.batch_alter_table('t', schema='s', recreate='never') as b:\n    b.add_column(sa.Column('c', sa.Integer()))\n    b.execute('SELECT 1')\n    b.create_index('i', ['c'])\n    b.drop_column('d')\n    b.alter_column('e', new_column_name='f', existing_type=sa.Integer())"),
]
