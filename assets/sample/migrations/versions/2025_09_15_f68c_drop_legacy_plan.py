"""Drop legacy_plan

Revision ID: f68c20d53e9b
Revises: 0d93be46fa17
Create Date: 2025-09-15 17:44:12
"""

import sqlalchemy as sa
from alembic import op

revision = "f68c20d53e9b"
down_revision = "0d93be46fa17"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("organization", "legacy_plan")


def downgrade() -> None:
    op.add_column("organization", sa.Column("legacy_plan", sa.String(40)))
