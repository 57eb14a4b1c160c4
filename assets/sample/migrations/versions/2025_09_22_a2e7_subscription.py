"""Create subscription

Revision ID: a2e7146fc580
Revises: f68c20d53e9b
Create Date: 2025-09-22 12:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "a2e7146fc580"
down_revision = "f68c20d53e9b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("org_id", sa.Integer(), nullable=False),
        sa.Column("plan", sa.String(20), server_default="basic", nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("cancelled_on", sa.Date()),
        sa.ForeignKeyConstraint(["org_id"], ["organization.id"], name="fk_subscription_org"),
    )
    op.create_index("ix_subscription_plan", "subscription", ["plan"])


def downgrade() -> None:
    op.drop_index("ix_subscription_plan", table_name="subscription")
    op.drop_table("subscription")
