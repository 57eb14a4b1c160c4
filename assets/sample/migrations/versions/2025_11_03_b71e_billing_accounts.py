"""Move invoices to billing accounts

Revision ID: b71e4f8a06d9
Revises: 26b9d0c4f7a3
Create Date: 2025-11-03 14:27:59
"""

import sqlalchemy as sa
from alembic import op

revision = "b71e4f8a06d9"
down_revision = "26b9d0c4f7a3"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "billing_account",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("org_id", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
    )
    op.execute(
        "INSERT INTO billing_account (org_id, currency) "
        "SELECT DISTINCT org_id, currency FROM invoice"
    )
    op.add_column("invoice", sa.Column("account_id", sa.Integer()))
    op.execute(
        "UPDATE invoice SET account_id = (SELECT b.id FROM billing_account b "
        "WHERE b.org_id = invoice.org_id AND b.currency = invoice.currency)"
    )
    op.create_index("ix_invoice_due_on", "invoice", ["due_on"])
    with op.batch_alter_table("invoice") as batch_op:
        batch_op.drop_constraint("fk_invoice_org", type_="foreignkey")
        batch_op.drop_column("org_id")


def downgrade() -> None:
    with op.batch_alter_table("invoice") as batch_op:
        batch_op.add_column(sa.Column("org_id", sa.Integer()))
        batch_op.create_foreign_key("fk_invoice_org", "organization", ["org_id"], ["id"])
    op.drop_column("invoice", "account_id")
    op.drop_table("billing_account")
