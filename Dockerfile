# One image for each service: docker build --build-arg SERVICE=site-service -t istiqbal/site-service:1.0.0 .
# How a release pins the versions below by digest: OPERATIONS.md, "Install".

# Every service is built here once; the five images share this stage.
FROM maven:3.9.16-eclipse-temurin-25-noble AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package \
      -pl gateway,site-service,partner-service,rollout-service,feedback-service,embedded-mongodb -am

FROM eclipse-temurin:25.0.3_9-jre-noble AS runtime
RUN groupadd --gid 10001 istiqbal \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin istiqbal
WORKDIR /app
COPY docker/jvm.options docker/healthy docker/loglevel /app/

# The ahead-of-time cache fits only the JVM that made it, so it is made by the one that will use it.
FROM runtime AS train
ARG SERVICE
COPY --from=build /build/${SERVICE}/target/${SERVICE}-*.jar /train/${SERVICE}.jar
COPY --from=build /build/embedded-mongodb/target/embedded-mongodb-*.jar /train/store.jar
COPY --from=build /build/embedded-mongodb/target/lib /train/lib
COPY docker/train /train/train
RUN java -Djarmode=tools -jar /train/${SERVICE}.jar extract --force --destination /app \
    && mv /app/${SERVICE}.jar /app/app.jar \
    && /train/train /app /train/store.jar

FROM runtime
ARG SERVICE
ARG VERSION=development
ARG REVISION=unknown
LABEL org.opencontainers.image.title="${SERVICE}" \
      org.opencontainers.image.vendor="Istiqbal" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=train /app/app.jar /app/app.aot /app/
COPY --from=train /app/lib /app/lib
COPY --from=build /build/${SERVICE}/target/bom.json /app/bom.json
ENV SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=9090
EXPOSE 8080 9090
USER 10001:10001
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/app.aot", "-jar", "/app/app.jar"]
