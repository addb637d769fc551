"""Make the record's first tables, and refuse changes to what is written forever."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

FOREVER = ("documents", "runs", "versions", "decisions", "ledger")


def upgrade() -> None:
    _tables()
    if op.get_bind().dialect.name == "postgresql":
        _forever_postgresql()
    else:
        _forever_sqlite()


def _tables() -> None:
    op.create_table(
        "productions",
        sa.Column("name", sa.String(100), primary_key=True),
        sa.Column("folder", sa.Text(), nullable=False),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.String(255), primary_key=True),
        sa.Column("production", sa.String(100), sa.ForeignKey("productions.name"), nullable=False),
        sa.Column("episode", sa.String(20), nullable=False),
        sa.Column("scope", sa.String(60), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.UniqueConstraint("production", "episode", "scope", "name"),
    )
    op.create_table(
        "runs",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column(
            "production",
            sa.String(100),
            sa.ForeignKey("productions.name"),
            nullable=False,
            index=True,
        ),
        sa.Column("document", sa.String(255), nullable=False),
        sa.Column("step", sa.String(60), nullable=False),
        sa.Column("step_version", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(60), nullable=False),
        sa.Column("key", sa.String(64), nullable=False, index=True),
        sa.Column("slice", sa.String(64), nullable=False),
        sa.Column("gates", sa.Text(), nullable=False),
        sa.Column("output", sa.String(64), nullable=False),
        sa.Column("seconds", sa.Float(53), nullable=False),
        sa.Column("peak_memory", sa.BigInteger(), nullable=False),
        sa.Column("machine", sa.String(100), nullable=False),
        sa.Column("started", sa.String(32), nullable=False),
    )
    op.create_table(
        "versions",
        sa.Column("id", sa.String(255), primary_key=True),
        sa.Column("document", sa.String(255), sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(64), nullable=False),
        sa.Column("person", sa.String(100), nullable=False),
        sa.Column("run", sa.String(32), sa.ForeignKey("runs.id"), nullable=True),
        sa.Column("inputs", sa.Text(), nullable=False),
        sa.Column("created", sa.String(32), nullable=False),
        sa.UniqueConstraint("document", "number"),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "production",
            sa.String(100),
            sa.ForeignKey("productions.name"),
            nullable=False,
            index=True,
        ),
        sa.Column("document", sa.String(60), nullable=False),
        sa.Column("episode", sa.String(20), nullable=False),
        sa.Column("version", sa.String(255), sa.ForeignKey("versions.id"), nullable=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("address", sa.String(255), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("basis", sa.String(64), nullable=False),
        sa.Column("person", sa.String(100), nullable=False),
        sa.Column("role", sa.String(100), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
    op.create_table(
        "ledger",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )


def _forever_sqlite() -> None:
    for table in FOREVER:
        for act in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table}: rows are written once'); END"
            )


def _forever_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION written_once() RETURNS trigger AS $$ "
        "BEGIN RAISE EXCEPTION '%: rows are written once', TG_TABLE_NAME; END $$ "
        "LANGUAGE plpgsql"
    )
    for table in FOREVER:
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION written_once()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
        )
