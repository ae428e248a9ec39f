# Linia with its database outside: docker run -p 9080:9080 -v linia:/data -e LINIA_DB_URL=... -e LINIA_DB_USER=...
# -e LINIA_DB_PASSWORD=... linia. TLS is the business of the proxy in front.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
# "minify" leaves out of the server what its features do not need; unpacked with jar, which every JDK has.
# The passwords of the build's server stay behind: each container makes its own.
RUN ./mvnw -B -ntp package liberty:create liberty:deploy liberty:package \
      -DskipTests -Dinclude=minify -DpackageType=zip -DpackageName=linia-server \
 && mkdir /server && cd /server && jar xf /build/target/linia-server.zip \
 && rm -f wlp/usr/servers/linia/server.env \
 && cp /build/target/linia-saml.war wlp/usr/servers/linia/apps/ \
 && chmod -R a+rX,u+w wlp && chmod +x wlp/bin/server

FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --no-create-home linia && mkdir /data && chown linia /data
COPY --from=build --chown=linia /server/wlp /opt/linia
USER linia
# Without the agent, which serves what is not used here, the server is ready some seconds sooner.
ENV LINIA_DATA_DIR=/data LINIA_SAML_WAR=linia-saml.war WLP_SKIP_BOOTSTRAP_AGENT=true
VOLUME /data
EXPOSE 9080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD curl --fail --silent --output /dev/null "http://localhost:${HTTP_PORT:-9080}/health/ready"
# The keys that the passwords open are made anew with them. exec: the server itself gets the signal to stop.
CMD ["bash", "-c", "rm -rf /opt/linia/usr/servers/linia/resources/security \
  && export keystore_password=$(head -c 24 /dev/urandom | base64) ltpa_keys_password=$(head -c 24 /dev/urandom | base64) \
  && exec /opt/linia/bin/server run linia"]
