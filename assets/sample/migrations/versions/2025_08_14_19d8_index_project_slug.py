"""Index project.slug

Revision ID: 19d8f3a6b0e5
Revises: c57e0b9a4d21
Create Date: 2025-08-14 11:26:31
"""

import sqlalchemy as sa
from alembic import op

revision = "19d8f3a6b0e5"
down_revision = "c57e0b9a4d21"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A slug is unique within its organization from here on, not over all."""
    op.drop_index("ix_project_slug", table_name="project")
    op.create_index("uq_project_org_slug", "project", ["org_id", "slug"], unique=True)


def downgrade() -> None:
    op.drop_index("uq_project_org_slug", table_name="project")
    op.drop_index("ix_project_org_id", table_name="project")
    op.create_index("ix_project_slug", "project", ["slug"])
