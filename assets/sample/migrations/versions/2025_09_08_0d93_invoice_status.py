"""Add invoice.status

Revision ID: 0d93be46fa17
Revises: 72a5c1e9d846
Create Date: 2025-09-08 13:30:50
"""

import sqlalchemy as sa
from alembic import op

revision = "0d93be46fa17"
down_revision = "72a5c1e9d846"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "invoice",
        sa.Column("status", sa.String(16), server_default="draft", nullable=False),
    )
    op.create_index("ix_invoice_status", "invoice", ["status"])


def downgrade() -> None:
    op.drop_index("ix_invoice_status", table_name="invoice")
    op.drop_column("invoice", "status")
