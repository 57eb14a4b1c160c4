package dev.banister.recorder.application;

import java.util.Set;

/**
 * Libraries that migrations are seen to import; a package that is neither one of them nor part of
 * the project's folder is taken for the application, whose code often lies elsewhere.
 */
final class KnownLibraries {
  private static final Set<String> PACKAGES =
      Set.of(
          "advanced_alchemy",
          "aiosqlite",
          "alembic_postgresql_enum",
          "alembic_utils",
          "arrow",
          "asyncpg",
          "attr",
          "attrs",
          "babel",
          "bcrypt",
          "boto3",
          "botocore",
          "celery",
          "click",
          "cryptography",
          "dateutil",
          "decouple",
          "django",
          "dotenv",
          "environs",
          "faker",
          "fastapi",
          "fastapi_users",
          "fastapi_users_db_sqlalchemy",
          "flask",
          "flask_appbuilder",
          "flask_login",
          "flask_migrate",
          "flask_sqlalchemy",
          "geoalchemy2",
          "geoalchemy",
          "httpx",
          "jinja2",
          "jose",
          "jsonschema",
          "jwt",
          "loguru",
          "markdown",
          "marshmallow",
          "mysql",
          "MySQLdb",
          "numpy",
          "nanoid",
          "orjson",
          "packaging",
          "pandas",
          "passlib",
          "pendulum",
          "pgvector",
          "psycopg",
          "psycopg2",
          "pydantic",
          "pydantic_settings",
          "pymysql",
          "pytest",
          "pytz",
          "redis",
          "requests",
          "rich",
          "setuptools",
          "shapely",
          "shortuuid",
          "simplejson",
          "six",
          "slugify",
          "sqlalchemy_continuum",
          "sqlalchemy_file",
          "sqlalchemy_json",
          "sqlalchemy_utils",
          "sqlmodel",
          "sqlparse",
          "starlette",
          "structlog",
          "tenacity",
          "toml",
          "tqdm",
          "typer",
          "tzlocal",
          "ulid",
          "uuid6",
          "werkzeug",
          "wtforms",
          "yaml",
          "yarl",
          "zope");

  private KnownLibraries() {}

  /** Whether the first part of a dotted name is a library's. */
  static boolean has(String module) {
    return PACKAGES.contains(module.split("\\.", 2)[0]);
  }
}
