"""Join first and last name into one

Revision ID: 4c6ab1d90e58
Revises: 91f4e8b7326d
Create Date: 2025-10-16 11:48:20
"""

import sqlalchemy as sa
from alembic import op

revision = "4c6ab1d90e58"
down_revision = "91f4e8b7326d"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("member", sa.Column("full_name", sa.String(121)))
    op.execute("UPDATE member SET full_name = first_name || ' ' || last_name")
    with op.batch_alter_table("member") as batch_op:
        batch_op.drop_column("first_name")
        batch_op.drop_column("last_name")


def downgrade() -> None:
    op.add_column("member", sa.Column("first_name", sa.String(60), nullable=False))
    op.add_column("member", sa.Column("last_name", sa.String(60), nullable=False))
    with op.batch_alter_table("member") as batch_op:
        batch_op.drop_column("full_name")
