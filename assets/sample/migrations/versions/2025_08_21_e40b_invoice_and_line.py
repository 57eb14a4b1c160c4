"""Create invoice and invoice_line

Revision ID: e40b7c8d91f3
Revises: 19d8f3a6b0e5
Create Date: 2025-08-21 16:55:02
"""

import sqlalchemy as sa
from alembic import op

revision = "e40b7c8d91f3"
down_revision = "19d8f3a6b0e5"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "invoice",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("org_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.UniqueConstraint("number", name="uq_invoice_number"),
        sa.ForeignKeyConstraint(
            ["org_id"], ["organization.id"], name="fk_invoice_org", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "invoice_line",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("invoice_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(200), nullable=False),
        sa.Column("amount", sa.Numeric(12, 2), nullable=False),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoice.id"], name="fk_invoice_line_invoice", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_invoice_line_invoice_id", "invoice_line", ["invoice_id"])


def downgrade() -> None:
    op.drop_table("invoice_line")
    op.drop_table("invoice")
    op.drop_index("ix_invoice_line_invoice_id", table_name="invoice_line")
