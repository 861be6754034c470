using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

var line = CommandLine.Read(args);
if (line.Answer() is { } answered) return answered;

var builder = WebSetup.Builder(line.Settings);

builder.Services.AddData(DataPlace.From(builder.Configuration));
builder.Services.AddAccess();
builder.Services.AddFigures();
builder.Services.AddScoped<TreeChanges>();
builder.Services.AddScoped<RuleBook>();
builder.Services.AddScoped<CalendarBook>();
builder.Services.AddScoped<TodoList>();
builder.Services.AddScoped<NoticeBox>();
builder.Services.AddAttachments();
builder.Services.AddJobs(builder.Configuration);
builder.Services.AddWeb();
foreach (var module in ModuleList.All) module.Add(builder.Services);

var app = builder.Build();

app.UseWeb();
app.UseAccess();
app.UseUnitOfWork();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
foreach (var module in ModuleList.All) module.Map(app);

return await line.Run(app);

public partial class Program;
