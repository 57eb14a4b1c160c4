"""Create usage_event

Revision ID: 5b09fd3e817c
Revises: a2e7146fc580
Create Date: 2025-10-02 09:33:18
"""

import sqlalchemy as sa
from alembic import op

revision = "5b09fd3e817c"
down_revision = "a2e7146fc580"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "usage_event",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("subscription_id", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("quantity", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(
            ["subscription_id"], ["subscription.id"], name="fk_usage_event_subscription"
        ),
    )
    for column in ("subscription_id", "happened_at"):
        op.create_index(f"ix_usage_event_{column}", "usage_event", [column])


def downgrade() -> None:
    for column in ("happened_at", "subscription_id"):
        op.drop_index(f"ix_usage_event_{column}", table_name="usage_event")
    op.drop_table("usage_event")
