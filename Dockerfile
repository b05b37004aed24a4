# The production portal: mvn package first, then docker build. Libraries and portal are layers of their own, so that a new
# version of the portal moves a few hundred kilobytes.
FROM eclipse-temurin:25-jre AS layers
WORKDIR /build
COPY target/quan-triet.jar portal.jar
RUN java -Djarmode=tools -jar portal.jar extract --layers --destination layers \
 && mkdir -p layers/dependencies layers/snapshot-dependencies layers/application

FROM eclipse-temurin:25-jre
# mariadb-client: for backup and restore from inside this container
RUN apt-get update \
 && apt-get install -y --no-install-recommends mariadb-client \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --system --gid 10001 portal \
 && useradd --system --uid 10001 --gid portal --no-create-home --shell /usr/sbin/nologin portal \
 && install -d -o portal -g portal -m 700 /backup
WORKDIR /opt/portal
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY content/ ./content/
USER portal
EXPOSE 8080
VOLUME /backup
ENV JAVA_TOOL_OPTIONS="-XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=70"
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "portal.jar"]
