import datetime
import decimal

meta = sa.MetaData()
account = sa.Table(
    'account', meta,
    sa.Column('id', sa.Integer, primary_key=True),
    sa.Column('name', sa.String(20)),
    sa.Column('parent', sa.Integer),
    sa.Column('active', sa.Boolean),
)
entry = sa.Table(
    'entry', meta,
    sa.Column('id', sa.Integer, primary_key=True),
    sa.Column('account_id', sa.Integer, sa.ForeignKey('account.id')),
    sa.Column('amount', sa.Numeric(10, 2)),
    sa.Column('note', sa.Text),
    sa.Column('made', sa.DateTime),
)
sub = (
    sa.select(entry.c.account_id, sa.func.sum(entry.c.amount).label('total'))
    .group_by(entry.c.account_id)
    .subquery('sub')
)
recent = sa.select(entry.c.id, entry.c.amount).where(entry.c.id > 3).cte('recent')
Base = orm.declarative_base()


class User(Base):
    __tablename__ = 'users'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column('full_name', sa.String(30))
