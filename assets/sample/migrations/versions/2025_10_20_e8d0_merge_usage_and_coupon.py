"""Merge usage and coupon branches

Revision ID: e8d05f7c3b16
Revises: d31c86ab0f72, 4c6ab1d90e58
Create Date: 2025-10-20 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "e8d05f7c3b16"
down_revision = ("d31c86ab0f72", "4c6ab1d90e58")
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
