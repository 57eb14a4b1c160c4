"""Add member.phone

Revision ID: 26b9d0c4f7a3
Revises: e8d05f7c3b16
Create Date: 2025-10-27 16:12:05
"""

import sqlalchemy as sa
from alembic import op

revision = "26b9d0c4f7a3"
down_revision = "e8d05f7c3b16"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("member", sa.Column("phone", sa.String(32)))


def downgrade() -> None:
    op.drop_column("member", "phone")
