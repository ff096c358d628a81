import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { TasksService } from './tasks.service.js';
import { FinishTaskArgs, Task, TaskPage, TasksArgs } from './tasks.types.js';

@Resolver(() => Task)
export class TasksResolver {
  constructor(private readonly service: TasksService) {}

  @Query(() => TaskPage, { description: 'What is to be done, the earliest due first; a champion sees the own region.' })
  @Requires('task.list')
  tasks(@Args() { filter, page }: TasksArgs): Promise<TaskPage> {
    return this.service.list(filter ?? {}, page);
  }

  @Mutation(() => Task, { description: 'Notes that a task is done. Refusal: TASK_DONE.' })
  @Requires('task.finish')
  finishTask(@Args() { id, note }: FinishTaskArgs): Promise<Task> {
    return this.service.finish(id, note);
  }
}
