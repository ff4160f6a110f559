using PdzBot.Bot;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddLocalChat();

var app = builder.Build();
app.MapGet("/health/live", () => "ok");
app.MapLocalChat();
app.Run();
