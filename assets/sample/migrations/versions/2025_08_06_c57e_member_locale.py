"""Add member.locale

Revision ID: c57e0b9a4d21
Revises: 8b62d4e15c07
Create Date: 2025-08-06 10:40:00
"""

import sqlalchemy as sa
from alembic import op

revision = "c57e0b9a4d21"
down_revision = "8b62d4e15c07"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "member",
        sa.Column("locale", sa.String(12), server_default="en", nullable=False),
    )


def downgrade() -> None:
    op.drop_column("member", "locale")
