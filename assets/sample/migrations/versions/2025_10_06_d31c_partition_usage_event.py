"""Partition usage_event by month

Revision ID: d31c86ab0f72
Revises: 5b09fd3e817c
Create Date: 2025-10-06 14:20:41
"""

import sqlalchemy as sa
from alembic import op

from harbor_billing.settings import settings

revision = "d31c86ab0f72"
down_revision = "5b09fd3e817c"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for month in settings.usage_months:
        op.create_table(
            f"usage_event_{month}",
            sa.Column("id", sa.Integer(), primary_key=True),
            sa.Column("subscription_id", sa.Integer(), nullable=False),
            sa.Column("happened_at", sa.DateTime(), nullable=False),
            sa.Column("quantity", sa.Integer(), nullable=False),
        )


def downgrade() -> None:
    for month in settings.usage_months:
        op.drop_table(f"usage_event_{month}")
