package dev.banister.report;

/** The scripts of the small history; the line numbers of its operations are those of here. */
final class HarborScripts {
  static final String ORGANIZATION =
      """
      \"""Create organization\"""

      import sqlalchemy as sa
      from alembic import op

      revision = "3f1a9c0d72be"
      down_revision = None


      def upgrade() -> None:
          op.create_table(
              "organization",
              sa.Column("id", sa.Integer(), primary_key=True),
              sa.Column("name", sa.String(80), nullable=False),
          )


      def downgrade() -> None:
          op.drop_table("organization")
      """;

  static final String LOWER_CASE =
      """
      \"""Lower-case member.email

      The original spelling is lost.
      \"""
      from alembic import op

      revision = "72a5c1e9d846"
      down_revision = "3f1a9c0d72be"


      def upgrade() -> None:
          op.execute("UPDATE member SET email = lower(email)")  # one address, one member


      def downgrade() -> None:
          pass
      """;

  static final String PARTITION =
      """
      \"""Partition usage_event by month\"""

      import sqlalchemy as sa
      from alembic import op
      from harbor_billing.settings import settings

      revision = "d31c86ab0f72"
      down_revision = "72a5c1e9d846"



      def upgrade() -> None:
          for month in settings.usage_months:
              op.create_table(
                  f"usage_event_{month}",
                  sa.Column("id", sa.Integer(), primary_key=True),
              )


      def downgrade() -> None:
          for month in settings.usage_months:
              op.drop_table(f"usage_event_{month}")
      """;

  static final String NAMES =
      """
      \"""Join first and last name\"""

      from alembic import op

      revision = "4c6ab1d90e58"
      down_revision = "72a5c1e9d846"



      def upgrade() -> None:
          # first_name takes both
          op.drop_column("member", "last_name")


      def downgrade() -> None:
          raise NotImplementedError("names with two spaces can't be split")
      """;

  static final String MERGE =
      """
      \"""Merge usage and names\"""

      revision = "e8d05f7c3b16"
      down_revision = ("d31c86ab0f72", "4c6ab1d90e58")


      def upgrade() -> None:
          pass


      def downgrade() -> None:
          pass
      """;

  static final String BILLING =
      """
      \"""Move invoices to billing accounts\"""

      import sqlalchemy as sa
      from alembic import op

      revision = "b71e4f8a06d9"
      down_revision = "e8d05f7c3b16"



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
          op.add_column("invoice", sa.Column("account_id", sa.String(40)))
          op.create_index("ix_invoice_due_on", "invoice", ["due_on"])
          op.drop_constraint("fk_invoice_org", "invoice", type_="foreignkey")
          op.drop_column("invoice", "org_id")  # lives in billing_account now


      def downgrade() -> None:
          op.add_column("invoice", sa.Column("org_id", sa.String(40)))
          op.create_foreign_key(
              "fk_invoice_org", "invoice", "organization", ["org_id"], ["id"]
          )
          op.drop_column("invoice", "account_id")
          op.drop_table("billing_account")
      """;

  static final String AUDIT_LOG =
      """
      \"""Add audit log\"""

      import sqlalchemy as sa
      from alembic import op

      revision = "f94b3a7d1c60"
      down_revision = "b71e4f8a06d9"


      def upgrade() -> None:
          op.create_table("audit_log", sa.Column("id", sa.Integer(), primary_key=True))


      def downgrade() -> None:
          op.drop_table("audit_log")
      """;

  private HarborScripts() {}
}
