"""Add audit log

Revision ID: f94b3a7d1c60
Revises: 6e0d92c5ab38
Create Date: 2025-11-18 15:59:30
"""

import sqlalchemy as sa
from alembic import op

revision = "f94b3a7d1c60"
down_revision = "6e0d92c5ab38"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit_log",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("member_id", sa.Integer()),
        sa.Column("action", sa.String(60), nullable=False),
        sa.Column("happened_at", sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name="fk_audit_log_member", ondelete="SET NULL"
        ),
    )
    op.create_index(op.f("ix_audit_log_member_id"), "audit_log", ["member_id"])
    op.create_index(op.f("ix_audit_log_happened_at"), "audit_log", ["happened_at"])


def downgrade() -> None:
    op.drop_index(op.f("ix_audit_log_happened_at"), table_name="audit_log")
    op.drop_index(op.f("ix_audit_log_member_id"), table_name="audit_log")
    op.drop_table("audit_log")
