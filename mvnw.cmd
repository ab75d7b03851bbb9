@echo off
rem Builds and runs Chiteki on Windows: without arguments it builds and starts the platform, else it calls Maven.
rem It needs a JDK of version 25 or later in JAVA_HOME and Maven on the PATH. Windows has no embedded database:
rem set CHITEKI_DATABASE_MODE=external and the address of a MySQL or MariaDB server (docs/operations.md).
setlocal
set "ROOT=%~dp0"
if not exist "%JAVA_HOME%\bin\javac.exe" (
  echo mvnw: set JAVA_HOME to a JDK of version 25 or later. 1>&2
  exit /b 1
)
where mvn >nul 2>nul || (
  echo mvnw: Maven is not on the PATH. Install Maven 3.8.7 or later. 1>&2
  exit /b 1
)
cd /d "%ROOT%"
if not "%~1"=="" (
  call mvn %*
  exit /b %ERRORLEVEL%
)
call mvn -q package -Dmaven.test.skip=true -Dspotless.apply.skip=true -Dcyclonedx.skip=true -pl "!platform/acceptance,!plugins/archetype" || exit /b 1
for %%J in ("platform\server\target\chiteki-server-*-exec.jar") do set "SERVER=%%J"
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "%SERVER%"
