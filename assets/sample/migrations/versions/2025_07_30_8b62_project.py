"""Create project

Revision ID: 8b62d4e15c07
Revises: 3f1a9c0d72be
Create Date: 2025-07-30 15:01:09
"""

import sqlalchemy as sa
from alembic import op

revision = "8b62d4e15c07"
down_revision = "3f1a9c0d72be"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "project",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("org_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(80), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("archived", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["org_id"], ["organization.id"], name="fk_project_org"),
    )
    op.create_index("ix_project_slug", "project", ["slug"], unique=True)
    op.create_index("ix_project_org_id", "project", ["org_id"])


def downgrade() -> None:
    op.drop_index("ix_project_org_id", table_name="project")
    op.drop_index("ix_project_slug", table_name="project")
    op.drop_table("project")
