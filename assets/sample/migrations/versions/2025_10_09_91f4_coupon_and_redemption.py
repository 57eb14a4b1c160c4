"""Add coupon and redemption

Revision ID: 91f4e8b7326d
Revises: a2e7146fc580
Create Date: 2025-10-09 10:05:33
"""

import sqlalchemy as sa
from alembic import op

revision = "91f4e8b7326d"
down_revision = "a2e7146fc580"
branch_labels = None
depends_on = None


def upgrade() -> None:
    coupon = op.create_table(
        "coupon",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("code", sa.String(32), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.UniqueConstraint("code", name="uq_coupon_code"),
        sa.CheckConstraint("percent BETWEEN 1 AND 100", name="ck_coupon_percent"),
    )
    op.create_table(
        "redemption",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("coupon_id", sa.Integer(), nullable=False),
        sa.Column("org_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["coupon_id"], ["coupon.id"], name="fk_redemption_coupon"),
        sa.ForeignKeyConstraint(["org_id"], ["organization.id"], name="fk_redemption_org"),
    )
    op.bulk_insert(coupon, [{"code": "WELCOME", "percent": 20}])


def downgrade() -> None:
    op.drop_table("redemption")
    op.drop_table("coupon")
