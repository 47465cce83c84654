"""One Spark session for all tests: two executors in processes of their own, as on a cluster."""

import os
import sys
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("BELLWETHER_EXECUTABLE", ROOT / ".build/release/bellwether"))
MASTER = os.environ.get("BELLWETHER_SPARK_MASTER", "local-cluster[2,1,2048]")

sys.path.insert(0, str(ROOT / "Python"))


@pytest.fixture(scope="session")
def spark():
    # Executors are started with this environment.
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "Python"), str(Path(__file__).parent)])
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        # A document of 100 MB that comes through Spark is held several times.
        "spark.executor.memory": "2g",
        "spark.executorEnv.BELLWETHER_EXECUTABLE": str(PROGRAM),
        # Nothing may be written there.
        "spark.executorEnv.HOME": "/nonexistent",
        "spark.task.maxFailures": "4",
        "spark.excludeOnFailure.enabled": "false",
    }
    os.environ["BELLWETHER_EXECUTABLE"] = str(PROGRAM)
    builder = SparkSession.builder.master(MASTER).appName("bellwether-tests")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
