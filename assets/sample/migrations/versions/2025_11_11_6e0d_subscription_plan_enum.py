"""Turn subscription.plan into an enum

Revision ID: 6e0d92c5ab38
Revises: b71e4f8a06d9
Create Date: 2025-11-11 10:31:46
"""

import sqlalchemy as sa
from alembic import op

revision = "6e0d92c5ab38"
down_revision = "b71e4f8a06d9"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_subscription_plan", table_name="subscription")
    with op.batch_alter_table("subscription") as batch_op:
        batch_op.alter_column("plan", existing_type=sa.String(20), nullable=True)
        batch_op.create_check_constraint(
            "ck_subscription_plan", "plan IN ('basic', 'team', 'enterprise')"
        )


def downgrade() -> None:
    with op.batch_alter_table("subscription") as batch_op:
        batch_op.alter_column("plan", existing_type=sa.String(20), nullable=False)
