"""Create organization and member

Revision ID: 3f1a9c0d72be
Revises:
Create Date: 2025-07-23 09:12:44
"""

import sqlalchemy as sa
from alembic import op

revision = "3f1a9c0d72be"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "organization",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("legacy_plan", sa.String(40)),
    )
    op.create_table(
        "member",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("org_id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(320), nullable=False),
        sa.Column("first_name", sa.String(60), nullable=False),
        sa.Column("last_name", sa.String(60), nullable=False),
        sa.ForeignKeyConstraint(
            ["org_id"], ["organization.id"], name="fk_member_org", ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    op.drop_table("member")
    op.drop_table("organization")
