from alembic import op
import sqlalchemy as sa
def see(*values):
    for value in values:
        op.get_bind().execute(sa.text("INSERT INTO seen (text) VALUES (:text)"), {"text": repr(value)})
