"""Lower-case member.email

Revision ID: 72a5c1e9d846
Revises: e40b7c8d91f3
Create Date: 2025-09-01 08:18:27
"""

import sqlalchemy as sa
from alembic import op

revision = "72a5c1e9d846"
down_revision = "e40b7c8d91f3"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE member SET email = lower(email)")
    with op.batch_alter_table("member") as batch_op:
        batch_op.alter_column(
            "email", existing_type=sa.String(320), type_=sa.String(254), existing_nullable=False
        )


def downgrade() -> None:
    with op.batch_alter_table("member") as batch_op:
        batch_op.alter_column(
            "email", existing_type=sa.String(254), type_=sa.String(255), existing_nullable=False
        )
