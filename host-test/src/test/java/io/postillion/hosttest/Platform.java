package io.postillion.hosttest;

import io.postillion.plugin.PostillionAutoConfiguration;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Camunda 7 with its REST API in a JVM of its own, for users with a password or a token. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    exclude = {PostillionAutoConfiguration.class, CamelAutoConfiguration.class})
public class Platform {

  static final String READY = "The platform listens at ";
  static final String USER = "worker";
  static final String PASSWORD = "worker-password";
  static final String TOKEN = "worker-token";

  /** Starts it; it ends with whoever reads its words. */
  public static void main(String[] arguments) throws IOException {
    ServletWebServerApplicationContext platform =
        (ServletWebServerApplicationContext) SpringApplication.run(Platform.class, arguments);
    System.out.println(READY + platform.getWebServer().getPort());
    while (System.in.read() >= 0) {
      // until the other side is gone
    }
    System.exit(SpringApplication.exit(platform));
  }

  @Bean
  UserDetailsService users() {
    return new InMemoryUserDetailsManager(
        User.withUsername(USER).password("{noop}" + PASSWORD).build());
  }

  @Bean
  SecurityFilterChain doors(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(Customizer.withDefaults())
        .addFilterBefore(new Token(), BasicAuthenticationFilter.class)
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  private static final class Token extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (("Bearer " + TOKEN).equals(request.getHeader("Authorization"))) {
        SecurityContextHolder.getContext()
            .setAuthentication(new UsernamePasswordAuthenticationToken("worker", null, List.of()));
      }
      chain.doFilter(request, response);
    }
  }
}
