"""Run migrations on the connection that the record hands over."""

from alembic import context

from moteur.studio.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
