package io.postillion.plugin.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.postillion.plugin.api.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SpringDocConfigProperties.GroupConfig;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.core.service.SecurityService;
import org.springdoc.core.utils.PropertyResolverUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The description of this API, and of nothing else: a resource of springdoc's of its own, so that a
 * host application's documentation stays at its address and says what it said.
 */
@Hidden
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
@RestController
final class ApiDocs {

  static final String ADDRESS = "/api/v1/openapi";

  private static final String GROUP = "postillion";
  private static final String PROBLEM = "Problem";
  private static final String TOKEN = "token";

  private final OpenApiWebMvcResource docs;
  private final String root;

  ApiDocs(
      AbstractRequestService requests,
      GenericResponseService responses,
      OperationService operations,
      SecurityService security,
      PropertyResolverUtils properties,
      SpringDocProviders providers,
      ApplicationContext context,
      @Value("${postillion.base-path:}") String root) {
    this.root = root;
    SpringDocConfigProperties settings = new SpringDocConfigProperties();
    GroupConfig ours = new GroupConfig();
    ours.setGroup(GROUP);
    ours.setPathsToMatch(List.of(root + "/api/v1/**"));
    settings.setGroupConfigs(Set.of(ours));
    OpenAPIService service =
        new OpenAPIService(
            Optional.of(frame()),
            security,
            settings,
            properties,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    service.setApplicationContext(context);
    OpenApiCustomizer problems = ApiDocs::addProblems;
    this.docs =
        new OpenApiWebMvcResource(
            GROUP,
            () -> service,
            requests,
            responses,
            operations,
            settings,
            providers,
            new SpringDocCustomizers(
                Optional.of(Set.of(problems)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @GetMapping(path = ADDRESS, produces = "application/json")
  byte[] describe(HttpServletRequest request) throws JsonProcessingException {
    return docs.openapiJson(request, root + ADDRESS, Locale.ENGLISH);
  }

  private static OpenAPI frame() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Postillion")
                .version("1")
                .description(
                    "From a CMS article to an approved post. Whatever goes wrong is answered with "
                        + "problem details (RFC 9457). Lists come as `items` and `more`."))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                            "A person's token acts as that person for one brand. A program's token "
                                + "reads and drafts for one brand and can never decide.")));
  }

  private static void addProblems(OpenAPI api) {
    ModelConverters.getInstance()
        .read(Problem.class)
        .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    ApiResponse problem =
        new ApiResponse()
            .description("What went wrong and what to do")
            .content(
                new Content()
                    .addMediaType(
                        "application/problem+json",
                        new MediaType()
                            .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    api.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(operation -> operation.getResponses().setDefault(problem));
  }
}
